import type { Cell, Movement } from "../api/stockTypes";
import { words } from "../common/format";

export type End = { cell: Cell } | { outside: string };

const OUTSIDE = { SUPPLIER: "supplier", CUSTOMER: "customer", ADJUSTMENT: "adjustment", OPENING: "opening stock" };

/** Where a movement came from and where it went; what is no place is told in words. */
export function ends({ from, to, counterpart }: Movement): { from: End; to: End } {
  const outside = { outside: counterpart ? OUTSIDE[counterpart] : "outside" };
  return { from: from ? { cell: from } : outside, to: to ? { cell: to } : outside };
}

/** What of a cell a movement changed besides the place: its lot, unit and status. */
export const cellDetails = (cell: Cell, other: Cell | null): string =>
  [cell.lot && `lot ${cell.lot}`, (cell.status !== "AVAILABLE" || (other !== null && other.status !== cell.status)) && words(cell.status).toLowerCase(), cell.owner && `owned by ${cell.owner}`].filter(Boolean).join(", ");

/** Whether stock came in (1), went out (-1) or stayed (0) as seen from a site; without one, from the whole company. */
export function direction({ from, to }: Movement, siteId = ""): 1 | -1 | 0 {
  const holds = (cell: Cell | null) => cell !== null && (siteId === "" || cell.siteId === siteId);
  return holds(to) === holds(from) ? 0 : holds(to) ? 1 : -1;
}
