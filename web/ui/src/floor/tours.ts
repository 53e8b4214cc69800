import type { PickList } from "../api/types";
import { count } from "../common/format";

/** Colours that people with any colour vision tell apart (Okabe and Ito 2008); the ninth list begins anew. */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a3ffc", "#6f6f6f"];

export const colourOf = (index: number): string => COLOURS[index % COLOURS.length]!;

export const metres = (value: number): string => `${count(Math.round(value))} m`;

/** ", 38 % less walked", or nothing where there is nothing to compare with. */
export function saved(ours: number, other: number): string {
  if (other <= 0 || ours > other) return "";
  return `, ${count(Math.round(100 * (1 - ours / other)))} % saved`;
}

export const ordersOf = (list: PickList): number => new Set(list.lines.map((line) => line.orderNumber)).size;
