import { useEffect, useMemo, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import { ZoomButtons } from "../../common/ZoomButtons";
import { aisleLabels, nearest, neighbour, sizeOf, type Box, type Size, type Spot } from "./spots";
import { Spots } from "./Spots";
import { usePointer } from "./usePointer";
import { useViewBox } from "./useViewBox";

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const ZOOM_KEYS: Record<string, number> = { "+": 1.5, "=": 1.5, "-": 1 / 1.5 };
const REACH_MM = 2000;
const LABEL_PX = 11;
const LABEL_ROOM_PX = 26;
/** Names of docks and lanes are written where a metre has this many pixels. */
const ROOM_PX = 8;

interface Props {
  label: string;
  /** What of the floor can be seen, and how large a rack's spots are drawn. */
  whole: Box;
  rack: Size;
  spots: Spot[];
  steps: Map<string, string>;
  chosen?: Spot;
  describe: (spot: Spot) => string;
  onChoose: (spot: Spot) => void;
  /** What stands beside the zoom buttons. */
  children?: ReactNode;
}

/** A site seen from above, north up. One stop for the keyboard: arrows go from bin to bin, Enter opens one. */
export function SiteMap({ label, whole, rack, spots, steps, chosen, describe, onChoose, children }: Props) {
  const aisles = useMemo(() => aisleLabels(spots), [spots]);
  const view = useViewBox(whole);
  const [cursorKey, setCursor] = useState<string>();
  const [hovered, setHovered] = useState<Spot>();
  const cursor = spots.find((spot) => spot.key === cursorKey) ?? chosen ?? spots[0]!;
  const told = hovered ?? cursor;
  const at = (x: number, y: number) => nearest(spots, x, y, REACH_MM);

  const { reveal } = view;
  useEffect(() => {
    if (!chosen) return;
    setCursor(chosen.key);
    reveal(chosen.x, chosen.y);
    // Only a choice moves the map, not each step of a zoom.
  }, [chosen?.key]);

  const pointer = usePointer(view, {
    onClick: (x, y) => {
      const spot = at(x, y);
      if (spot) onChoose(spot);
    },
    onHover: (x, y) => setHovered(at(x, y)),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const zoom = ZOOM_KEYS[event.key];
    if (arrow) {
      const next = neighbour(spots, cursor, ...arrow);
      setHovered(undefined);
      setCursor(next.key);
      view.reveal(next.x, next.y);
    } else if (zoom) view.zoomBy(zoom, (cursor.x - view.box.x) / view.box.width, (cursor.y - view.box.y) / view.box.height);
    else if (event.key === "0") view.zoomBy(0);
    else if (event.key === "Enter" || event.key === " ") onChoose(cursor);
    else return;
    event.preventDefault();
  };

  return (
    <figure className="df-map" style={{ "--df-ratio": whole.width / whole.height } as CSSProperties}>
      <div className="df-map-bar">
        {children}
        <ZoomButtons canvas={view.canvas} />
      </div>
      <div className="df-map-frame">
        <svg
          ref={view.svg}
          className={view.zoomed ? "df-map-drawing df-map-drawing--zoomed" : "df-map-drawing"}
          viewBox={`${view.box.x} ${view.box.y} ${view.box.width} ${view.box.height}`}
          role="application"
          aria-roledescription="map"
          aria-label={label}
          aria-describedby="map-told map-keys"
          tabIndex={0}
          data-testid="site-map"
          onKeyDown={onKeyDown}
          onPointerLeave={() => setHovered(undefined)}
          {...pointer}
        >
          <Spots spots={spots} rack={rack} steps={steps} />
          {legible(aisles, LABEL_ROOM_PX * view.pixel).map(({ aisle, x, y }) => (
            <text key={aisle} className="df-map-label" x={x} y={y - rack.height} fontSize={LABEL_PX * view.pixel}>
              A{aisle}
            </text>
          ))}
          {1000 / view.pixel > ROOM_PX &&
            spots.map((spot) => !spot.rack && (
              <text key={spot.key} className="df-map-label" x={spot.x} y={spot.y + sizeOf(spot, rack).height / 2 + LABEL_PX * view.pixel} fontSize={LABEL_PX * view.pixel}>
                {shortName(spot)}
              </text>
            ))}
          {chosen && <Ring spot={chosen} rack={rack} name="chosen" />}
          {cursor !== chosen && <Ring spot={cursor} rack={rack} name="cursor" />}
        </svg>
      </div>
      <figcaption>
        <span id="map-told" role="status" data-testid="map-told">
          {describe(told)}
          {told === chosen && ", opened"}
        </span>
        <span id="map-keys" className="df-map-keys">
          Arrow keys go from bin to bin, Enter opens one, + and − zoom, 0 shows all. Ctrl and the wheel zoom too.
        </span>
      </figcaption>
    </figure>
  );
}

/** A frame around a spot. */
function Ring({ spot, rack, name }: { spot: Spot; rack: Size; name: string }) {
  const { width, height } = sizeOf(spot, rack);
  const place = { x: spot.x - width / 2, y: spot.y - height / 2, width, height };
  return (
    <g className={`df-map-ring df-map-ring--${name}`} data-testid={`map-${name}`}>
      <rect {...place} />
      <rect {...place} />
    </g>
  );
}

/** As many labels as do not run into each other. */
function legible<T extends { x: number }>(labels: T[], room: number): T[] {
  const pitch = labels.length > 1 ? Math.abs(labels[1]!.x - labels[0]!.x) : room;
  const every = Math.max(1, Math.ceil(room / pitch));
  return labels.filter((_, index) => index % every === 0);
}

const shortName = ({ bins: [bin] }: Spot) => bin!.locationId.split("-").slice(1).join("-") || bin!.locationId;
