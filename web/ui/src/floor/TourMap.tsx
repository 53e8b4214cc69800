import { useMemo, type CSSProperties } from "react";
import type { PickList } from "../api/types";
import type { MapBin } from "../api/stockTypes";
import { counted } from "../common/format";
import { boundsOf, rackSize, spotsOf } from "../stock/map/spots";
import { Spots } from "../stock/map/Spots";
import { colourOf, metres } from "./tours";

interface Props {
  bins: MapBin[];
  pickLists: PickList[];
  /** The only list to show, all when there is none. */
  shown: string | undefined;
}

/** The site from above, north up, with each list's tour in a colour of its own; bins that are picked from are shaded. */
export function TourMap({ bins, pickLists, shown }: Props) {
  const floor = useMemo(() => {
    const spots = spotsOf(bins);
    return { spots, whole: boundsOf(spots), rack: rackSize(spots) };
  }, [bins]);
  const steps = useMemo(() => {
    const visited = new Set(pickLists.flatMap((list) => (shown === undefined || shown === list.pickListNumber ? list.lines.map((line) => line.cell.locationId) : [])));
    return new Map(floor.spots.map((spot) => [spot.key, spot.bins.some((bin) => visited.has(bin.locationId)) ? "3" : "empty"]));
  }, [floor, pickLists, shown]);
  const { whole } = floor;
  return (
    <figure className="df-map" style={{ "--df-ratio": whole.width / whole.height } as CSSProperties}>
      <div className="df-map-frame">
        <svg className="df-tours" viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`} role="img" aria-label={label(pickLists, shown)} data-testid="tour-map">
          <Spots spots={floor.spots} rack={floor.rack} steps={steps} />
          {pickLists.map((list, index) => (
            <polyline
              key={list.pickListNumber}
              className={shown !== undefined && shown !== list.pickListNumber ? "df-tour df-tour--away" : "df-tour"}
              data-testid="tour"
              style={{ stroke: colourOf(index) }}
              points={list.path.map((point) => `${point.x},${-point.y}`).join(" ")}
              transform={`translate(${aside(index, pickLists.length)} ${aside(index, pickLists.length)})`}
            />
          ))}
          <Desk pickLists={pickLists} />
        </svg>
      </div>
      <figcaption>North is up; the ring is the packing desk, where every tour begins and ends. Choose a pick list below to see its tour alone.</figcaption>
    </figure>
  );
}

function Desk({ pickLists }: { pickLists: PickList[] }) {
  const desk = pickLists.find((list) => list.path.length > 0)?.path[0];
  return desk ? <circle className="df-tour-desk" cx={desk.x} cy={-desk.y} r={900} /> : null;
}

/** Tours along one walkway are drawn beside each other; millimetres. */
const aside = (index: number, count: number) => (index - (count - 1) / 2) * Math.min(240, 1600 / Math.max(1, count));

function label(pickLists: PickList[], shown: string | undefined): string {
  const list = pickLists.find((one) => one.pickListNumber === shown);
  if (list) return `The tour of ${list.pickListNumber}, ${metres(list.metres)}`;
  return `The tours of ${counted(pickLists.length, "pick list")}, ${metres(pickLists.reduce((sum, one) => sum + one.metres, 0))} together`;
}
