import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { aLine } from "../testing";
import { NextStep } from "./NextStep";

it("says what to take from where to fill a face", () => {
  render(<NextStep kind="replenish" line={aLine({ expected: 24, locationId: "W1-A09-03-4" })} />);

  expect(screen.getByTestId("next-step").textContent).toContain("W1-A09-03-4Take24 EA");
});

it("never says that a count is done, nor how much there should be", () => {
  render(<NextStep kind="stock-count" line={aLine({ expected: null, done: 7, state: "DONE" })} />);

  expect(screen.getByTestId("next-step").textContent).toBe("Scan the bin, then everything you see. Complete the task when all of it is on the list.");
});
