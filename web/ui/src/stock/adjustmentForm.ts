import type { FieldError } from "../api/types";
import type { AdjustmentKind, AdjustmentRequest, Cell, StockRow, StockStatus } from "../api/stockTypes";

/** What a person enters; numbers stay text until they are sent. */
export interface AdjustmentInput {
  itemId: string;
  lot: string;
  handlingUnitId: string;
  delta: string;
  quantity: string;
  toStatus: string;
  reasonCode: string;
  note: string;
}

export type InputErrors = Partial<Record<keyof AdjustmentInput, string>>;

export const emptyInput = (row: StockRow | null): AdjustmentInput => ({ itemId: "", lot: "", handlingUnitId: "", delta: "", quantity: row ? String(row.free || row.quantity) : "", toStatus: "", reasonCode: "", note: "" });

const WHOLE = /^[+-]?\d+$/;

/** What is missing or wrong before anything is sent. */
export function checkInput(kind: AdjustmentKind, row: StockRow | null, input: AdjustmentInput): InputErrors {
  const errors: InputErrors = {};
  const there = row?.quantity ?? 0;
  if (!row && !input.itemId.trim()) errors.itemId = "Enter the item's code.";
  if (kind === "ADJUST") {
    const delta = whole(input.delta);
    if (delta === null || delta === 0) errors.delta = "Enter a whole number of base units other than 0: less with a minus, more without.";
    else if (there + delta < 0) errors.delta = row ? `Only ${there} base units are there, so no more than these can go.` : "Nothing is booked here yet, so only more can come.";
  } else {
    const quantity = whole(input.quantity);
    if (quantity === null || quantity < 1 || quantity > there) errors.quantity = `Enter a whole number of base units from 1 to ${there}.`;
    if (!input.toStatus) errors.toStatus = "Choose the status it gets.";
  }
  if (!input.reasonCode) errors.reasonCode = "Choose a reason.";
  return errors;
}

/** The request's body; a place with a row keeps that row's cell, a place without one gets what was entered. */
export function requestOf(kind: AdjustmentKind, siteId: string, locationId: string, row: StockRow | null, input: AdjustmentInput): AdjustmentRequest {
  const entered: Omit<Cell, "siteId"> = { locationId, itemId: input.itemId.trim(), lot: input.lot.trim(), handlingUnitId: input.handlingUnitId.trim(), status: "AVAILABLE", owner: "" };
  const { siteId: _, ...cell } = row?.cell ?? { siteId, ...entered };
  const change = kind === "ADJUST" ? { delta: Number(input.delta) } : { quantity: Number(input.quantity), toStatus: input.toStatus as StockStatus };
  return { siteId, kind, reasonCode: input.reasonCode, note: input.note.trim(), lines: [{ ...cell, ...change }] };
}

/** Places the server's messages, such as one for "lines[0].delta", at the fields shown; the others are told above them. */
export function placeAnswers(errors: FieldError[], shown: (keyof AdjustmentInput)[]): { at: InputErrors; others: string[] } {
  const at: InputErrors = {};
  const others: string[] = [];
  for (const { field, message } of errors) {
    const name = field.split(".").pop() as keyof AdjustmentInput;
    if (shown.includes(name)) at[name] = message;
    else others.push(message);
  }
  return { at, others };
}

function whole(text: string): number | null {
  return WHOLE.test(text.trim()) ? Number(text) : null;
}
