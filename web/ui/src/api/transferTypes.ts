export const TRANSFER_STATES = ["REQUESTED", "RESERVED", "IN_TRANSIT", "ARRIVED", "RECEIVED", "CLOSED", "CANCELLING", "CANCELLED", "REJECTED", "NOTHING_TO_SEND"] as const;

export type TransferState = (typeof TRANSFER_STATES)[number];

/** Quantities are base units. */
export interface TransferLine {
  line: number;
  itemId: string;
  requested: number;
  reserved: number;
  shipped: number;
  received: number;
  lost: number;
}

export interface Transfer {
  transferNumber: string;
  fromSiteId: string;
  toSiteId: string;
  neededAt: string;
  state: TransferState;
  requestedBy: string;
  planRun: string | null;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  sentAt: string | null;
  dueAt: string | null;
  arrivedAt: string | null;
  claimedBy: string | null;
  claimNote: string | null;
  closedAt: string | null;
  lines: TransferLine[];
}

export const RETURN_STATES = ["ANNOUNCED", "ARRIVED", "RECEIVED", "GRADED", "SORTED", "CLOSED", "NO_SHOW"] as const;

export type ReturnState = (typeof RETURN_STATES)[number];

export interface ReturnLine {
  line: number;
  itemId: string;
  announced: number;
  received: number;
  lot: string;
  /** Euro cents of one base unit; null when nobody knows. */
  unitValueCents: number | null;
  handlingUnitId: string | null;
  locationId: string | null;
  grade: string | null;
  photo: string | null;
  note: string | null;
  disposition: "RESTOCK" | "REWORK" | "SCRAP" | "VENDOR" | null;
}

export interface CustomerReturn {
  returnNumber: string;
  siteId: string;
  orderNumber: string | null;
  announced: boolean;
  state: ReturnState;
  reason: string | null;
  createdBy: string;
  createdAt: string;
  expectedAt: string | null;
  arrivedAt: string | null;
  gradedBy: string | null;
  scrapDecidedBy: string | null;
  scrapNote: string | null;
  closedAt: string | null;
  lines: ReturnLine[];
}
