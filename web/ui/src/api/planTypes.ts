/** The REST API's shapes about planning; quantities are in the item's base unit. */

export interface Accuracy {
  wape: number;
  bias: number;
  coverage: number;
  weeks: number;
}

export interface PlanRun {
  runNumber: string;
  siteIds: string[];
  requestedBy: string;
  requestedAt: string;
  state: "REQUESTED" | "PLANNING" | "PROPOSED" | "ORDERING" | "CLOSED";
  plannedOn: string;
  firstWeek: string;
  weeks: number;
  itemSites: number;
  proposals: number;
  valueCents: number;
  changePercent: number | null;
  exceptionClass: string | null;
  reviewedBy: string | null;
  reviewNote: string | null;
  processInstanceKey: string | null;
  closedAt: string | null;
  forgottenAt: string | null;
  accuracy: Accuracy | null;
}

export const PROPOSAL_STATES = ["OPEN", "WAITING", "ACCEPTED", "REJECTED", "DROPPED", "ORDERED", "FAILED"] as const;
export const DEMAND_CLASSES = ["SMOOTH", "ERRATIC", "INTERMITTENT", "LUMPY", "NEW", "DEAD"] as const;

export interface Proposal {
  proposalId: number;
  runNumber: string;
  siteId: string;
  itemId: string;
  description: string;
  baseUnit: string;
  demandClass: string | null;
  kind: "BUY" | "TRANSFER";
  source: string;
  sourceName: string;
  proposed: number;
  quantity: number;
  priceCents: number;
  neededOn: string;
  exception: string;
  state: (typeof PROPOSAL_STATES)[number];
  reason: string;
  decidedBy: string | null;
  decidedAt: string | null;
  note: string | null;
  document: string | null;
}

export interface HistoryWeek {
  units: number;
  censored: boolean;
}

export interface ForecastWeek {
  mean: number;
  variance: number;
  q05: number;
  q25: number;
  q50: number;
  q75: number;
  q95: number;
}

export interface Alternative {
  name: string;
  quantity: number;
  cost: number;
}

export interface PlannedItem {
  runNumber: string;
  siteId: string;
  itemId: string;
  description: string;
  baseUnit: string;
  history: { firstWeek: string; weeks: HistoryWeek[] };
  demandClass: string | null;
  method: string | null;
  supplierId: string | null;
  fromSite: string | null;
  priceCents: number;
  pack: number;
  minimum: number;
  service: number;
  holding: number;
  leadDays: number;
  leadDaysLate: number;
  leadSource: string | null;
  available: number;
  owed: number;
  onTheWay: number;
  level: number;
  safety: number;
  arrivals: number[];
  reason: string | null;
  alternatives: Alternative[];
  firstWeek: string;
  weeks: ForecastWeek[];
}

/** Seven days from a day like the day of the plan. */
export interface OutlookWeek {
  begin: string;
  arrives: number;
  proposed: number;
  demand: number;
  without: number;
  with: number;
}

export interface PlanItemView {
  item: PlannedItem;
  plannedOn: string;
  proposals: Proposal[];
  outlook: OutlookWeek[];
}

/** What a service target would have meant on the item's history. */
export interface WhatIfAnswer {
  service: number;
  fillRate: number;
  stock: number;
  stockValue: number;
  orders: number;
  weeks: number;
}
