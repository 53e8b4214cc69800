import { Select, SelectItem } from "@carbon/react";
import { useSites } from "../api/useSites";

interface Props {
  value: string;
  onChange: (siteId: string) => void;
  /** Whether one may look at all sites together. */
  all?: boolean;
}

/** Chooses a site. */
export function SiteSelect({ value, onChange, all = true }: Props) {
  const sites = useSites();
  return (
    <Select id="site" size="md" labelText="Site" hideLabel value={value} onChange={(event) => onChange(event.target.value)}>
      {all && <SelectItem value="" text="All sites" />}
      {value && !sites.data?.some((site) => site.siteId === value) && <SelectItem value={value} text={value} />}
      {sites.data?.map((site) => <SelectItem key={site.siteId} value={site.siteId} text={`${site.siteId} ${site.name}`} />)}
    </Select>
  );
}
