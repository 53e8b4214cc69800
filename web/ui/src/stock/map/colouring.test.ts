import { describe, expect, it } from "vitest";
import { aBin } from "../stockTesting";
import { COLOURINGS } from "./colouring";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const step = (colouring: string, ...bins: Parameters<typeof aBin>) => COLOURINGS[colouring]!.step(bins.map((bin) => aBin(bin)), NOW);

describe("fill", () => {
  it.each([[0, 0, "empty"], [0, 5, "1"], [25, 5, "1"], [26, 5, "2"], [100, 5, "4"], [101, 5, "over"], [null, 5, "none"]])("of %s %% with %i inside is %s", (fillPercent, quantity, expected) => expect(step("fill", { fillPercent, quantity })).toBe(expected));
  it("of several levels is their mean", () => expect(COLOURINGS.fill!.text([aBin({ fillPercent: 100 }), aBin({ fillPercent: 20 })], NOW)).toBe("60 % full"));
  it("never hides a level over its limit", () => expect(COLOURINGS.fill!.step([aBin({ fillPercent: 0 }), aBin({ fillPercent: 120 })], NOW)).toBe("over"));
});

it("takes the fastest item's velocity", () => {
  expect(COLOURINGS.velocity!.step([aBin({ velocityClass: "C" }), aBin({ velocityClass: "A" })], NOW)).toBe("class-a");
  expect(step("velocity", { velocityClass: null })).toBe("empty");
});

describe("age", () => {
  it.each([["2026-11-20T12:00:00Z", "1"], ["2026-11-01T12:00:00Z", "2"], ["2026-09-01T12:00:00Z", "3"], ["2025-01-01T12:00:00Z", "5"], [null, "empty"]])("since %s is %s", (oldestReceivedAt, expected) => expect(step("age", { oldestReceivedAt })).toBe(expected));
});

it("has a shade for every step", () => {
  for (const [name, colouring] of Object.entries(COLOURINGS)) expect(colouring.shades.map((shade) => shade.step), name).toContain(colouring.step([aBin()], NOW));
});
