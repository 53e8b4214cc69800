import { Select, SelectItem } from "@carbon/react";
import type { Session } from "../../api/types";
import { useSiteMap } from "../../api/useSiteMap";
import { useSites } from "../../api/useSites";
import { ListState } from "../../common/ListState";
import { useFilter } from "../../common/useFilter";
import { SiteSelect } from "../SiteSelect";
import { StockHead } from "../StockHead";
import { COLOURINGS } from "./colouring";
import { MapView } from "./MapView";

/** A site's bins seen from above, coloured by what one wants to know. */
export default function MapPage({ session }: { session: Session }) {
  const [filter, change] = useFilter("siteId", "colour", "level", "location");
  const sites = useSites();
  const siteId = filter.siteId || session.siteId || sites.data?.[0]?.siteId;
  const map = useSiteMap(siteId);
  const colour = filter.colour in COLOURINGS ? filter.colour : "fill";
  return (
    <>
      <StockHead title="Map" subtitle="The site from above, north up; choose a bin to see what is in it" />
      <div className="df-filters">
        <SiteSelect all={false} value={siteId ?? ""} onChange={(site) => change({ siteId: site, level: "", location: "" })} />
        <Select id="colour" size="md" labelText="Coloured by" hideLabel value={colour} onChange={(event) => change({ colour: event.target.value === "fill" ? "" : event.target.value })}>
          {Object.entries(COLOURINGS).map(([key, { name }]) => (
            <SelectItem key={key} value={key} text={`Coloured by ${name.toLowerCase()}`} />
          ))}
        </Select>
        {map.data && (
          <Select id="level" size="md" labelText="Level" hideLabel value={filter.level} onChange={(event) => change({ level: event.target.value, location: "" })}>
            <SelectItem value="" text="All levels together" />
            {levelsOf(map.data).map((level) => (
              <SelectItem key={level} value={String(level)} text={`Level ${level}`} />
            ))}
          </Select>
        )}
      </div>
      <ListState query={map} empty={(bins) => bins.length === 0} emptyText="This site has no places yet.">
        {(bins) => <MapView key={siteId} siteId={siteId!} bins={bins} colouring={COLOURINGS[colour]!} level={filter.level} location={filter.location} onLocation={(location) => change({ location })} />}
      </ListState>
    </>
  );
}

const levelsOf = (bins: { level: number }[]) => [...new Set(bins.map((bin) => bin.level))].filter((level) => level > 0).sort((a, b) => a - b);
