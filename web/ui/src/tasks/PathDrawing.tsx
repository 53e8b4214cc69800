import type { MapPoint, WorkPanel } from "../api/types";

interface Props {
  path: MapPoint[];
  stops: NonNullable<WorkPanel["stops"]>;
  /** The location code of the next stop. */
  next: string | null | undefined;
}

/** The walk through the pick area, seen from above with north up; lengths in millimetres. */
export function PathDrawing({ path, stops, next }: Props) {
  const all = [...path, ...stops];
  const xs = all.map((point) => point.x);
  const ys = all.map((point) => -point.y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(1, Math.max(...xs) - left);
  const height = Math.max(1, Math.max(...ys) - top);
  const margin = Math.max(width, height) * 0.05;
  const points = path.map((point) => `${point.x - left},${-point.y - top}`).join(" ");
  const start = path[0]!;
  const here = stops.findIndex((stop) => stop.locationId === next);
  return (
    <figure className="df-path">
      <svg viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`} role="img" aria-label={`The walk, seen from above, past ${stops.length} stops`} preserveAspectRatio="xMidYMid meet">
        <polyline points={points} />
        {stops.map((stop, index) => (
          <circle key={stop.locationId} className={name(index, here)} data-testid={name(index, here)} cx={stop.x - left} cy={-stop.y - top} r={margin * (index === here ? 0.4 : 0.2)} />
        ))}
        <circle className="df-path-start" cx={start.x - left} cy={-start.y - top} r={margin * 0.35} />
      </svg>
      <figcaption>The walk, seen from above, north up; the ring is its start{here >= 0 && ", the large dot the next stop"}.</figcaption>
    </figure>
  );
}

/** Stops behind the picker are faint; with nothing left to do all are. */
function name(index: number, here: number): string {
  if (index === here) return "df-path-here";
  return here < 0 || index < here ? "df-path-past" : "df-path-ahead";
}
