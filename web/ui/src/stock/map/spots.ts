import type { MapBin } from "../../api/stockTypes";

/** All bins above one point of the floor, the lowest first; north is up, so y is negative. */
export interface Spot {
  key: string;
  x: number;
  y: number;
  bins: MapBin[];
  /** Whether it is part of a rack; docks, staging lanes and stations are not. */
  rack: boolean;
}

export interface Size {
  width: number;
  height: number;
}

export interface Box extends Size {
  x: number;
  y: number;
}

const GAP = 0.86;
const SMALLEST_MM = 300;
const LARGEST_MM = 2500;
const FLOOR_MM = 2400;
const MARGIN_MM = 3000;

/** Gathers bins by where they stand. */
export function spotsOf(bins: MapBin[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const bin of bins) {
    const key = `${bin.xMm},${bin.yMm}`;
    const spot = spots.get(key);
    if (spot) spot.bins.push(bin);
    else spots.set(key, { key, x: bin.xMm, y: -bin.yMm, bins: [bin], rack: bin.aisle > 0 });
  }
  for (const spot of spots.values()) spot.bins.sort((a, b) => a.level - b.level);
  return [...spots.values()];
}

/** How large a rack's spots can be drawn without touching each other; millimetres. */
export function rackSize(spots: Spot[]): Size {
  const racks = spots.filter((spot) => spot.rack);
  return { width: GAP * closest(racks, "y", "x"), height: GAP * closest(racks, "x", "y") };
}

export const sizeOf = (spot: Spot, rack: Size): Size => (spot.rack ? rack : { width: FLOOR_MM, height: FLOOR_MM * 0.7 });

/** The floor with a margin around it. */
export function boundsOf(spots: Spot[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left - MARGIN_MM, y: top - MARGIN_MM, width: right - left + 2 * MARGIN_MM, height: bottom - top + 2 * MARGIN_MM };
}

/** Where to write each aisle's number: above its northern end. */
export function aisleLabels(spots: Spot[]): { aisle: number; x: number; y: number }[] {
  const aisles = new Map<number, { left: number; right: number; y: number }>();
  for (const { x, y, bins } of spots) {
    const { aisle } = bins[0]!;
    if (aisle === 0) continue;
    const known = aisles.get(aisle) ?? { left: x, right: x, y };
    aisles.set(aisle, { left: Math.min(known.left, x), right: Math.max(known.right, x), y: Math.min(known.y, y) });
  }
  return [...aisles].map(([aisle, { left, right, y }]) => ({ aisle, x: (left + right) / 2, y }));
}

/** The spot next to another in a direction, straight ones first; linear in the number of spots. */
export function neighbour(spots: Spot[], from: Spot, dx: number, dy: number): Spot {
  let best = from;
  let least = Infinity;
  for (const spot of spots) {
    const along = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    if (along <= 0) continue;
    const across = Math.abs((spot.x - from.x) * dy) + Math.abs((spot.y - from.y) * dx);
    const cost = along + 3 * across;
    if (cost < least) [best, least] = [spot, cost];
  }
  return best;
}

/** The spot nearest to a point, if one is within reach. */
export function nearest(spots: Spot[], x: number, y: number, reach: number): Spot | undefined {
  let best: Spot | undefined;
  let least = reach;
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - x, spot.y - y);
    if (distance <= least) [best, least] = [spot, distance];
  }
  return best;
}

/** The smallest distance along an axis between spots that share the other coordinate. */
function closest(spots: Spot[], same: "x" | "y", along: "x" | "y"): number {
  const rows = new Map<number, number[]>();
  for (const spot of spots) rows.set(spot[same], [...(rows.get(spot[same]) ?? []), spot[along]]);
  let least = LARGEST_MM;
  for (const row of rows.values()) {
    row.sort((a, b) => a - b);
    for (let index = 1; index < row.length; index++) least = Math.min(least, row[index]! - row[index - 1]!);
  }
  return Math.max(SMALLEST_MM, least);
}
