export const PURCHASE_STATES = ["REQUESTED", "SENT", "CONFIRMED", "RECEIVING", "CLOSED", "REJECTED", "CANCELLED"] as const;
export type PurchaseState = (typeof PURCHASE_STATES)[number];

/** The supplier has it and still owes something. */
export const OPEN_STATES: readonly PurchaseState[] = ["SENT", "CONFIRMED", "RECEIVING"];

export interface PurchaseOrderSummary {
  orderNumber: string;
  supplierId: string;
  supplierName: string;
  siteId: string;
  state: PurchaseState;
  raisedBy: string;
  planRun: string | null;
  raisedAt: string;
  neededAt: string;
  promisedAt: string | null;
  closedShort: boolean;
  lines: number;
  valueCents: number;
  quantity: number;
  received: number;
}

/** All quantities are base units. */
export interface PurchaseLine {
  line: number;
  itemId: string;
  quantity: number;
  unitPriceCents: number;
  reason: string | null;
  confirmed: number | null;
  announced: number;
  received: number;
  damaged: number;
  refused: number;
}

export interface PurchaseOrder {
  orderNumber: string;
  supplierId: string;
  siteId: string;
  state: PurchaseState;
  raisedBy: string;
  planRun: string | null;
  raisedAt: string;
  neededAt: string;
  decidedBy: string | null;
  decisionNote: string | null;
  revision: number;
  sentAt: string | null;
  reminders: number;
  confirmedAt: string | null;
  promisedAt: string | null;
  closedAt: string | null;
  closedShort: boolean;
  lines: PurchaseLine[];
}

export interface PurchaseOrderDetail {
  order: PurchaseOrder;
  supplierName: string;
  valueCents: number;
  events: { at: string; kind: string; text: string }[];
  papers: { revision: number; kind: string; fileName: string; createdAt: string }[];
}

export type Standing = "GOOD" | "WARNED" | "SECOND_SOURCE" | "BLOCKED";

export interface Supplier {
  supplierId: string;
  name: string;
  supplierClass: string;
  country: string;
}

/** Of the last year; lead times in days. */
export interface Scorecard {
  supplierId: string;
  closedOrders: number;
  otifPercent: number;
  leadTimeMean: number;
  leadTimeDeviation: number;
  damagedPercent: number;
  priceVariancePercent: number;
}

export interface SupplierCard {
  supplier: Supplier;
  standing: Standing;
  scorecard: Scorecard;
}

export interface SupplierReview {
  reviewNumber: string;
  requestedBy: string;
  requestedAt: string;
  scorecard: Scorecard | null;
  closedAt: string | null;
  decision: "KEEP" | "WARN" | "SECOND_SOURCE" | "BLOCK" | null;
  decidedBy: string | null;
  note: string | null;
}

export interface SupplierDetail extends SupplierCard {
  orderTerms: { minimumOrderCents: number; reviewDays: number; confirmHours: number; overdueHours: number };
  reviews: SupplierReview[];
}

export interface SupplyTerms {
  supplierId: string;
  itemId: string;
  unitPriceCents: number;
  minimumQuantity: number;
  packMultiple: number;
  leadTimeDays: number;
  preferred: boolean;
}
