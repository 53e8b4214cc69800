/** The REST API's shapes about stock; quantities are in the item's base unit. */

export const STATUSES = ["AVAILABLE", "INSPECTION", "BLOCKED", "DAMAGED", "EXPIRED", "RETURNED"] as const;
export type StockStatus = (typeof STATUSES)[number];

/** Where and as what stock stands; lot, handling unit and owner are "" when there is none. */
export interface Cell {
  siteId: string;
  locationId: string;
  itemId: string;
  lot: string;
  handlingUnitId: string;
  status: StockStatus;
  owner: string;
}

export interface StockRow {
  cell: Cell;
  quantity: number;
  reserved: number;
  free: number;
  expiry: string | null;
  receivedAt: string;
}

export interface StockTotals {
  rows: number;
  quantity: number;
  reserved: number;
  items: number;
  locations: number;
  handlingUnits: number;
}

export type LevelState = "OK" | "LOW" | "OUT" | "OVER";

export interface Level {
  siteId: string;
  itemId: string;
  description: string;
  baseUnit: string;
  onHand: number;
  available: number;
  reserved: number;
  promised: number;
  expected: number;
  inspection: number;
  blocked: number;
  damaged: number;
  expired: number;
  returned: number;
  expiring: number;
  state: LevelState;
  minQuantity: number;
  maxQuantity: number | null;
  countedAt: string | null;
}

/** Counts of items per site. */
export interface LevelTotals {
  items: number;
  ok: number;
  low: number;
  out: number;
  over: number;
  expiring: number;
}

export interface Movement {
  id: number;
  type: string;
  reason: string;
  postedBy: string;
  processInstanceKey: string | null;
  document: string;
  approval: string | null;
  approvedBy: string | null;
  effectiveAt: string;
  postedAt: string;
  itemId: string;
  quantity: number;
  from: Cell | null;
  to: Cell | null;
  counterpart: "SUPPLIER" | "CUSTOMER" | "ADJUSTMENT" | "OPENING" | null;
  serials: string[];
  reversesId: number | null;
  reversedById: number | null;
}

export interface StockItem {
  itemId: string;
  description: string;
  gtin: string | null;
  baseUnit: string;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  weightGrams: number;
  storageCondition: string;
  lotTracked: boolean;
  expiryTracked: boolean;
  serialTracked: boolean;
  velocityClass: string;
  unitsPerCase: number;
  casesPerPallet: number;
}

export interface ItemDetail {
  item: StockItem;
  packaging: { level: string; units: number; barcode: string | null }[];
  levels: Level[];
}

export interface Reservation {
  document: string;
  line: number;
  siteId: string;
  locationId: string;
  lot: string;
  handlingUnitId: string;
  quantity: number;
  createdAt: string;
}

export interface ExpectedLine {
  document: string;
  line: number;
  kind: "ASN" | "PURCHASE_ORDER" | "TRANSFER";
  siteId: string;
  quantity: number;
  dueAt: string;
}

export interface HistoryDay {
  date: string;
  onHand: number;
  in: number;
  out: number;
}

export interface PromiseStep {
  date: string;
  available: number;
}

/** A place; a limit of 0 is none. */
export interface StockLocation {
  locationId: string;
  siteId: string;
  zone: string;
  kind: string;
  condition: string;
  aisle: number;
  bay: number;
  level: number;
  xMm: number;
  yMm: number;
  maxWeightGrams: number;
  maxVolumeMm3: number;
  maxHandlingUnits: number;
  pickable: boolean;
  blockedForPutAway: boolean;
  blockedForRemoval: boolean;
  mixing: string;
}

export interface LocationDetail {
  location: StockLocation;
  blockReason: string | null;
  usedWeightGrams: number;
  usedVolumeMm3: number;
  usedHandlingUnits: number;
  onItsWay: { handlingUnitId: string; itemId: string }[];
  contents: StockRow[];
}

export interface MapBin {
  locationId: string;
  zone: string;
  kind: string;
  condition: string;
  xMm: number;
  yMm: number;
  aisle: number;
  bay: number;
  level: number;
  quantity: number;
  items: number;
  fillPercent: number | null;
  velocityClass: string | null;
  oldestReceivedAt: string | null;
  earliestExpiry: string | null;
  blockedForPutAway: boolean;
  blockedForRemoval: boolean;
}

export interface HandlingUnit {
  handlingUnitId: string;
  kind: string;
  parentId: string | null;
  siteId: string;
  locationId: string;
  state: string;
  document: string | null;
  weightGrams: number | null;
}

export interface HandlingUnitDetail {
  unit: HandlingUnit;
  children: HandlingUnit[];
  contents: StockRow[];
}

export const REASON_CODES = ["COUNT_DIFFERENCE", "DAMAGED", "LOST", "FOUND", "EXPIRED", "QUALITY", "DATA_ERROR", "OTHER"] as const;
export type AdjustmentKind = "ADJUST" | "CHANGE_STATUS";

/** What is asked for: a signed difference, or a quantity and the status it gets. */
export interface AdjustmentRequest {
  siteId: string;
  kind: AdjustmentKind;
  reasonCode: string;
  note: string;
  lines: (Omit<Cell, "siteId"> & { delta?: number; quantity?: number; toStatus?: StockStatus })[];
}

export const ADJUSTMENT_STATES = ["REQUESTED", "POSTED", "REJECTED", "FAILED"] as const;

export interface Adjustment {
  requestNumber: string;
  siteId: string;
  kind: AdjustmentKind;
  state: (typeof ADJUSTMENT_STATES)[number];
  reasonCode: string;
  note: string;
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  failure: string | null;
  lines: (Omit<Cell, "siteId"> & { line: number; delta: number; toStatus: StockStatus | null })[];
}

export interface AuditCheck {
  name: string;
  violations: number;
  examples: string[];
}

export interface AuditReport {
  passed: boolean;
  at: string;
  movements: number;
  cells: number;
  checks: AuditCheck[];
}

export interface Audit extends AuditReport {
  id: number;
  by: string;
  millis: number;
}

export const COUNT_STATES = ["OPEN", "COUNTED", "ADJUSTED"] as const;

export interface CountLine {
  itemId: string;
  lot: string;
  quantity: number;
  booked: number | null;
  difference: number | null;
}

export interface CountRound {
  round: number;
  openedAt: string;
  scanning: boolean;
  countedBy: string | null;
  countedAt: string | null;
  lines: CountLine[];
}

export interface StockCount {
  countNumber: string;
  siteId: string;
  locationId: string;
  itemId: string | null;
  cause: "PLANNED" | "SPOT" | "SHORT_PICK" | "ZERO_CHECK";
  state: (typeof COUNT_STATES)[number];
  requestedBy: string;
  requestedAt: string;
  decision: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  closedAt: string | null;
  rounds: CountRound[];
}

export interface FaceLevel {
  face: { locationId: string; siteId: string; itemId: string; minQuantity: number; maxQuantity: number };
  description: string;
  baseUnit: string;
  onHand: number;
  reserved: number;
  reserve: number;
  replenishment: string | null;
}
