import { Callout } from "@carbon/react";
import { useNavigate } from "react-router";
import type { ProcessVersion } from "../api/types";
import { dateTime } from "../common/format";

/** Tells that the opened version is not the newest. */
export function NewerVersion({ version, opened }: { version: ProcessVersion; opened: number }) {
  const navigate = useNavigate();
  return (
    <div role="status" data-testid="newer-version">
      <Callout
        lowContrast
        kind="warning"
        title={`Version ${version.version} is newer.`}
        subtitle={`It was deployed ${dateTime(version.deployedAt)}; this is version ${opened}.`}
        actionButtonLabel="Open the newest"
        onActionButtonClick={() => void navigate(`/processes/${version.definitionKey}`)}
      />
    </div>
  );
}
