import type { Level, LevelTotals } from "../api/stockTypes";
import { count } from "../common/format";

/** The states a level can be filtered by, in words, with what each counts. */
export const LEVEL_STATES: Record<string, { name: string; note: string; of: (totals: LevelTotals) => number; alarm?: boolean }> = {
  "": { name: "Items at sites", note: "each item counts once per site", of: (totals) => totals.items },
  OUT: { name: "Out of stock", note: "nothing available", of: (totals) => totals.out, alarm: true },
  LOW: { name: "Low", note: "below the minimum", of: (totals) => totals.low, alarm: true },
  OVER: { name: "Over", note: "above the maximum", of: (totals) => totals.over },
  EXPIRING: { name: "Expiring", note: "some of it expires soon", of: (totals) => totals.expiring, alarm: true },
  OK: { name: "In range", note: "between minimum and maximum", of: (totals) => totals.ok },
};

/** "12 EA". */
export const quantity = (value: number, unit: string): string => `${count(value)} ${unit}`;

/** "+3", "−3": a difference with its sign. */
export const signed = (value: number): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${count(Math.abs(value))}`;

const HELD = ["inspection", "blocked", "damaged", "expired", "returned"] as const;

/** What is there but cannot be used, by status. */
export const heldBack = (level: Level): { status: string; quantity: number }[] => HELD.map((status) => ({ status: status.toUpperCase(), quantity: level[status] })).filter((held) => held.quantity > 0);
