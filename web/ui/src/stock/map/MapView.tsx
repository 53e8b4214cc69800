import { useMemo } from "react";
import type { MapBin } from "../../api/stockTypes";
import { counted } from "../../common/format";
import { SearchField } from "../../common/SearchField";
import { BinPanel } from "./BinPanel";
import { tally, type Colouring } from "./colouring";
import { MapLegend } from "./MapLegend";
import { SiteMap } from "./SiteMap";
import { boundsOf, rackSize, spotsOf, type Spot } from "./spots";

interface Props {
  siteId: string;
  bins: MapBin[];
  colouring: Colouring;
  /** The only level to show, "" for all. */
  level: string;
  /** The chosen bin, "" for none. */
  location: string;
  onLocation: (locationId: string) => void;
}

/** The map with its legend and, beside it, the chosen bin. */
export function MapView({ siteId, bins, colouring, level, location, onLocation }: Props) {
  const now = useMemo(() => Date.now(), [bins]);
  const floor = useMemo(() => {
    const all = spotsOf(bins);
    return { whole: boundsOf(all), rack: rackSize(all) };
  }, [bins]);
  const spots = useMemo(() => spotsOf(bins.filter((bin) => level === "" || bin.level === 0 || String(bin.level) === level)), [bins, level]);
  const steps = useMemo(() => new Map(spots.map((spot) => [spot.key, colouring.step(spot.bins, now)])), [spots, colouring, now]);
  const chosen = useMemo(() => spots.find((spot) => spot.bins.some((bin) => bin.locationId === location)), [spots, location]);
  const blocked = spots.filter((spot) => spot.bins.some((bin) => bin.blockedForPutAway || bin.blockedForRemoval)).length;
  const describe = (spot: Spot) => [nameOf(spot), colouring.text(spot.bins, now), counted(spot.bins.reduce((sum, bin) => sum + bin.quantity, 0), "base unit"), spot.bins.some((bin) => bin.blockedForPutAway || bin.blockedForRemoval) && "blocked"].filter(Boolean).join(", ");
  const find = (text: string) => {
    const found = text && bins.find((bin) => bin.locationId.toUpperCase().startsWith(text.toUpperCase()) && spots.some((spot) => spot.bins.includes(bin)));
    if (found) onLocation(found.locationId);
  };
  return (
    <div className={chosen ? "df-map-page df-map-page--chosen" : "df-map-page"}>
      <div>
        <SiteMap label={`Map of ${siteId}, ${counted(bins.length, "place")}`} {...floor} spots={spots} steps={steps} chosen={chosen} describe={describe} onChoose={(spot) => onLocation(spot.bins[0]!.locationId)}>
          <SearchField label="Find a location" placeholder="Find a location" value="" onChange={find} />
        </SiteMap>
        <MapLegend colouring={colouring} counts={tally(steps.values())} blocked={blocked} />
      </div>
      {chosen && <BinPanel spot={chosen} locationId={location} colouring={colouring} now={now} onChoose={onLocation} onClose={() => onLocation("")} />}
    </div>
  );
}

/** A single bin's code, or what the codes of a rack's levels have in common. */
function nameOf({ bins }: Spot): string {
  const first = bins[0]!.locationId;
  return bins.length === 1 ? first : `${first.slice(0, first.lastIndexOf("-"))}, ${counted(bins.length, "level")}`;
}
