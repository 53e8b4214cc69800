import type { MapBin } from "../../api/stockTypes";
import { counted, words } from "../../common/format";

/** One colour of a map and what it says; `step` names the colour in the style sheet. */
export interface Shade {
  step: string;
  text: string;
}

export interface Colouring {
  name: string;
  /** What the colours measure, with the unit. */
  measure: string;
  shades: Shade[];
  /** The step of bins that are drawn as one; `now` in milliseconds. */
  step: (bins: MapBin[], now: number) => string;
  /** The same in words. */
  text: (bins: MapBin[], now: number) => string;
}

const DAY_MS = 86_400_000;
const EMPTY: Shade = { step: "empty", text: "empty" };
const AGE_LIMITS = [7, 30, 90, 180];
const CONDITIONS = ["AMBIENT", "CHILLED", "FROZEN", "HAZMAT", "SECURE"];

const isEmpty = (bins: MapBin[]) => bins.every((bin) => bin.quantity === 0);

/** The mean fill of the bins that have a limit; one over its limit is never hidden behind others. */
function fill(bins: MapBin[]): number | null {
  const limited = bins.flatMap((bin) => (bin.fillPercent === null ? [] : [bin.fillPercent]));
  if (limited.length === 0) return null;
  const most = Math.max(...limited);
  return most > 100 ? most : limited.reduce((sum, percent) => sum + percent, 0) / limited.length;
}

function fillStep(bins: MapBin[]): string {
  const percent = fill(bins);
  if (percent === null) return "none";
  if (percent === 0 && isEmpty(bins)) return "empty";
  return percent > 100 ? "over" : String(Math.max(1, Math.ceil(percent / 25)));
}

const fastest = (bins: MapBin[]) => bins.flatMap((bin) => bin.velocityClass ?? []).sort()[0];

function ageDays(bins: MapBin[], now: number): number | null {
  const oldest = bins.flatMap((bin) => bin.oldestReceivedAt ?? []).sort()[0];
  return oldest === undefined ? null : Math.max(0, Math.floor((now - Date.parse(oldest)) / DAY_MS));
}

export const COLOURINGS: Record<string, Colouring> = {
  fill: {
    name: "Fill",
    measure: "how full, % of the tighter of weight and volume; over several levels their mean, or the one over its limit",
    shades: [EMPTY, { step: "1", text: "up to 25 %" }, { step: "2", text: "up to 50 %" }, { step: "3", text: "up to 75 %" }, { step: "4", text: "up to 100 %" }, { step: "over", text: "over its limit" }, { step: "none", text: "no limit" }],
    step: fillStep,
    text: (bins) => {
      const percent = fill(bins);
      return percent === null ? "no limit" : `${Math.round(percent)} % full`;
    },
  },
  velocity: {
    name: "Velocity",
    measure: "the fastest item's class: A is asked for most often",
    shades: [{ step: "class-a", text: "A, fast" }, { step: "class-b", text: "B, medium" }, { step: "class-c", text: "C, slow" }, EMPTY],
    step: (bins) => (fastest(bins) ? `class-${fastest(bins)!.toLowerCase()}` : "empty"),
    text: (bins) => (fastest(bins) ? `velocity ${fastest(bins)}` : "empty"),
  },
  condition: {
    name: "Condition",
    measure: "what the place is made for",
    shades: CONDITIONS.map((condition) => ({ step: condition.toLowerCase(), text: words(condition) })),
    step: (bins) => bins[0]!.condition.toLowerCase(),
    text: (bins) => words(bins[0]!.condition).toLowerCase(),
  },
  age: {
    name: "Age",
    measure: "days since the oldest of it was received",
    shades: [EMPTY, { step: "1", text: "up to 7 days" }, { step: "2", text: "up to 30 days" }, { step: "3", text: "up to 90 days" }, { step: "4", text: "up to 180 days" }, { step: "5", text: "older" }],
    step: (bins, now) => {
      const days = ageDays(bins, now);
      if (days === null) return "empty";
      const limit = AGE_LIMITS.findIndex((most) => days <= most);
      return String(limit < 0 ? AGE_LIMITS.length + 1 : limit + 1);
    },
    text: (bins, now) => {
      const days = ageDays(bins, now);
      return days === null ? "empty" : `oldest ${counted(days, "day")}`;
    },
  },
};

/** How often each step occurs. */
export function tally(steps: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const step of steps) counts[step] = (counts[step] ?? 0) + 1;
  return counts;
}
