import { describe, expect, it } from "vitest";
import { labelled, roundTop, stairs } from "./chart";

describe("roundTop", () => {
  it.each([[0, 1], [1, 1], [7, 10], [12, 20], [22, 25], [380, 500], [600, 1000], [1000, 1000]])("of %i is %i", (value, top) => expect(roundTop(value)).toBe(top));
});

describe("labelled", () => {
  it("names the first, the last and some between", () => expect(labelled(30, 3)).toEqual([0, 15, 29]));
  it("names all when they are few", () => expect(labelled(2, 3)).toEqual([0, 1]));
});

it("draws stairs, for stock stays until it changes", () => {
  expect(stairs([8, 3], 10)).toBe("M0,2H1V7H2");
});
