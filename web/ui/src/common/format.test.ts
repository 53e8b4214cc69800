import { describe, expect, it } from "vitest";
import { counted, dateTime, day, duration, kilograms, litres, moment, relative, sentence, words } from "./format";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const ZONE = new Intl.DateTimeFormat(undefined, { timeZoneName: "short" }).formatToParts(new Date(NOW)).find((part) => part.type === "timeZoneName")!.value;

describe("dateTime", () => {
  it("names the zone", () => expect(dateTime("2026-11-24T12:00:00Z", new Date(NOW))).toContain(ZONE));
  it("names the year only when it is another one", () => {
    expect(dateTime("2026-06-15T12:00:00Z", new Date(NOW))).not.toContain("2026");
    expect(dateTime("2025-06-15T12:00:00Z", new Date(NOW))).toContain("2025");
  });
  it("is a dash without a date", () => expect(dateTime(null)).toBe("–"));
});

it("tells a moment to the second, with the zone", () => expect(moment("2026-11-24T12:00:07Z")).toMatch(new RegExp(`07.*${ZONE.replace(/[+]/g, "\\+")}`)));

describe("relative", () => {
  it.each([
    ["2026-11-24T12:00:30Z", "in 30 s"],
    ["2026-11-24T12:12:00Z", "in 12 min"],
    ["2026-11-24T09:00:00Z", "3 h ago"],
    ["2026-11-21T12:00:00Z", "3 d ago"],
  ])("%s is %s", (iso, text) => expect(relative(iso, NOW)).toBe(text));
});

describe("duration", () => {
  it.each([
    ["2026-11-24T11:59:59.950Z", "50 ms"],
    ["2026-11-24T11:59:18Z", "42 s"],
    ["2026-11-24T11:57:55Z", "2 min 5 s"],
    ["2026-11-24T09:30:00Z", "2 h 30 min"],
    ["2026-11-21T10:00:00Z", "3 d 2 h"],
  ])("since %s is %s", (iso, text) => expect(duration(iso, null, NOW)).toBe(text));
  it("ends where it ended", () => expect(duration("2026-11-24T10:00:00Z", "2026-11-24T10:01:00Z", NOW)).toBe("1 min 0 s"));
  it("is never negative", () => expect(duration("2026-11-24T13:00:00Z", null, NOW)).toBe("0 ms"));
});

describe("day", () => {
  it("is the same day in every zone", () => expect(day("2026-12-01")).toBe(new Intl.DateTimeFormat(undefined, { year: "numeric", day: "numeric", month: "short" }).format(new Date(2026, 11, 1))));
  it("is a dash without one", () => expect(day(null)).toBe("–"));
});

it("weighs in kilograms and measures in litres", () => {
  expect(kilograms(250_000)).toBe("250 kg");
  expect(kilograms(340)).toBe("0.34 kg");
  expect(litres(270_000_000)).toBe("270 l");
});

it("counts one and many", () => {
  expect(counted(1, "line")).toBe("1 line");
  expect(counted(3, "line")).toBe("3 lines");
});

it("turns constants into words", () => {
  expect(words("IN_WAVE")).toBe("In wave");
  expect(words("customer-service")).toBe("Customer service");
});

describe("sentence", () => {
  it("leaves numbers and codes as they are", () => expect(sentence("goods receipt of delivery ASN-000001")).toBe("Goods receipt of delivery ASN-000001"));
});
