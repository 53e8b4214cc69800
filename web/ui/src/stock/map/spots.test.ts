import { expect, it } from "vitest";
import { aBin } from "../stockTesting";
import { aisleLabels, boundsOf, nearest, neighbour, rackSize, spotsOf } from "./spots";

const bins = [
  aBin({ locationId: "W1-A01-01-2", level: 2 }),
  aBin({ locationId: "W1-A01-01-1", level: 1 }),
  aBin({ locationId: "W1-A01-02-1", xMm: 7700 }),
  aBin({ locationId: "W1-A01-03-1", yMm: 13_400 }),
  aBin({ locationId: "W1-DOCK-01", aisle: 0, level: 0, xMm: 20_000, yMm: 0 }),
];
const spots = spotsOf(bins);

it("gathers the levels above one point, the lowest first", () => {
  expect(spots).toHaveLength(4);
  expect(spots[0]!.bins.map((bin) => bin.level)).toEqual([1, 2]);
});

it("draws spots as large as their distance allows", () => {
  expect(rackSize(spots)).toEqual({ width: 0.86 * 2500, height: 0.86 * 1400 });
});

it("shows the whole floor with a margin", () => {
  expect(boundsOf(spots)).toEqual({ x: 1300, y: -16_400, width: 21_700, height: 19_400 });
});

it("goes north, east and back, and stays where nothing follows", () => {
  const start = spots[0]!;

  const north = neighbour(spots, start, 0, -1);
  expect(north.bins[0]!.locationId).toBe("W1-A01-03-1");
  expect(neighbour(spots, north, 0, 1)).toBe(start);
  expect(neighbour(spots, start, 1, 0).bins[0]!.locationId).toBe("W1-A01-02-1");
  expect(neighbour(spots, start, -1, 0)).toBe(start);
});

it("finds the spot nearest to a point within reach", () => {
  expect(nearest(spots, 7000, -12_300, 2000)!.bins[0]!.locationId).toBe("W1-A01-02-1");
  expect(nearest(spots, 50_000, 0, 2000)).toBeUndefined();
});

it("writes an aisle's number above its northern end", () => {
  expect(aisleLabels(spots)).toEqual([{ aisle: 1, x: 6000, y: -13_400 }]);
});
