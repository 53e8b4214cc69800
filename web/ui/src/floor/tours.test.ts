import { expect, it } from "vitest";
import { colourOf, metres, ordersOf, saved } from "./tours";
import { aPickList } from "./waveTesting";

it("says by how much less is walked, and nothing where there is nothing to compare with", () => {
  expect(saved(60, 100)).toBe(", 40 % saved");
  expect(saved(0, 0)).toBe("");
  expect(saved(110, 100)).toBe("");
});

it("counts an order once", () => {
  expect(ordersOf(aPickList())).toBe(2);
});

it("gives neighbours different colours, however many there are", () => {
  for (let index = 0; index < 20; index++) expect(colourOf(index)).not.toBe(colourOf(index + 1));
});

it("writes whole metres", () => {
  expect(metres(12.6)).toBe("13 m");
});
