import type { PurchaseOrder } from "../api/buyingTypes";

/** What a dialog holds while it is filled in: a day and a quantity per item, as typed. */
export interface OrderInput {
  day: string;
  quantities: Record<string, string>;
}

export const emptyInput = (order: PurchaseOrder, shown: (line: PurchaseOrder["lines"][number]) => number): OrderInput => ({
  day: "",
  quantities: Object.fromEntries(order.lines.map((line) => [line.itemId, String(shown(line))])),
});

/** The last second of the typed day in the reader's zone, or null when there is none. */
export function endOfDay(day: string): string | null {
  const date = new Date(`${day}T23:59:59`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

/** What is wrong with each field; nothing when the request can be sent. */
export function checkInput(order: PurchaseOrder, input: OrderInput, dayNeeded: boolean): Record<string, string> {
  const errors: Record<string, string> = {};
  if ((dayNeeded || input.day) && !endOfDay(input.day)) errors.day = "Give the day.";
  for (const { itemId } of order.lines) if (!/^\d+$/.test(input.quantities[itemId]!.trim())) errors[itemId] = "Give whole base units, 0 or more.";
  return errors;
}

export const quantitiesOf = (input: OrderInput): Record<string, number> => Object.fromEntries(Object.entries(input.quantities).map(([itemId, text]) => [itemId, Number(text)]));
