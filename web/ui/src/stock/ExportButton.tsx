import { Button } from "@carbon/react";
import { Download } from "@carbon/icons-react";

/** Downloads what a list shows, all pages of it, for a spreadsheet. */
export function ExportButton({ href }: { href: string }) {
  return (
    <Button as="a" kind="tertiary" size="md" renderIcon={Download} href={href} download data-testid="export">
      Export as CSV
    </Button>
  );
}
