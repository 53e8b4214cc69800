import { describe, expect, it } from "vitest";
import { band, line, monday } from "./fan";

describe("a fan chart", () => {
  it("names each week by its Monday, over the end of a year too", () => {
    expect(monday("2026-12-21", 0)).toBe("2026-12-21");
    expect(monday("2026-12-21", 2)).toBe("2027-01-04");
  });

  it("draws a line through the middle of each week, upside down", () => {
    expect(line([0, 5, 10], 3, 10)).toBe("M3.5,10L4.5,5L5.5,0");
  });

  it("closes a band along its upper and back along its lower line", () => {
    expect(band([1, 2], [8, 9], 0, 10)).toBe("M0.5,2L1.5,1L1.5,8L0.5,9Z");
  });

  it("draws nothing without weeks", () => {
    expect(band([], [], 0, 10)).toBe("");
    expect(line([], 0, 10)).toBe("");
  });
});
