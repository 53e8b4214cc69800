import type { ForecastWeek, PlanItemView, PlanRun, PlannedItem, Proposal, WhatIfAnswer } from "../api/planTypes";

export const aRun = (changes: Partial<PlanRun> = {}): PlanRun => ({
  runNumber: "PLAN-000007", siteIds: ["W1", "S1"], requestedBy: "night", requestedAt: "2026-11-27T02:00:00Z", state: "PROPOSED", plannedOn: "2026-11-27", firstWeek: "2026-11-23", weeks: 26, itemSites: 420,
  proposals: 31, valueCents: 725050, changePercent: 12.5, exceptionClass: "none", reviewedBy: null, reviewNote: null, processInstanceKey: "2251799813685300", closedAt: null, forgottenAt: null, accuracy: null, ...changes,
});

export const aProposal = (changes: Partial<Proposal> = {}): Proposal => ({
  proposalId: 11, runNumber: "PLAN-000007", siteId: "W1", itemId: "GAR-005", description: "Garden gloves", baseUnit: "EA", demandClass: "SMOOTH", kind: "BUY", source: "SUP-6", sourceName: "Green Thumb Nurseries",
  proposed: 48, quantity: 48, priceCents: 250, neededOn: "2026-12-06", exception: "none", state: "OPEN", reason: "Order 48: 2 are expected in stock at arrival.", decidedBy: null, decidedAt: null, note: null, document: null, ...changes,
});

const week = (mean: number): ForecastWeek => ({ mean, variance: 2 * mean, q05: mean - 6, q25: mean - 3, q50: mean, q75: mean + 3, q95: mean + 7 });

export const aPlannedItem = (changes: Partial<PlannedItem> = {}): PlannedItem => ({
  runNumber: "PLAN-000007", siteId: "W1", itemId: "GAR-005", description: "Garden gloves", baseUnit: "EA", history: { firstWeek: "2026-11-02", weeks: [{ units: 17, censored: false }, { units: 4, censored: true }, { units: 19, censored: false }] },
  demandClass: "SMOOTH", method: "Asked for every 1.00 periods.", supplierId: "SUP-6", fromSite: null, priceCents: 250, pack: 12, minimum: 12, service: 0.95, holding: 0.01, leadDays: 7, leadDaysLate: 9, leadSource: "quoted 7 days", available: 6, owed: 0,
  onTheWay: 0, level: 62, safety: 10, arrivals: [], reason: "Order 48: 2 are expected in stock at arrival.", alternatives: [{ name: "chosen", quantity: 48, cost: 0.61 }, { name: "one pack less", quantity: 36, cost: 0.84 }], firstWeek: "2026-11-23",
  weeks: Array.from({ length: 26 }, () => week(17)), ...changes,
});

export const aView = (changes: Partial<PlanItemView> = {}): PlanItemView => ({
  item: aPlannedItem(), plannedOn: "2026-11-27", proposals: [aProposal()],
  outlook: Array.from({ length: 13 }, (_, index) => ({ begin: `2026-12-${String(index + 1).padStart(2, "0")}`, arrives: 0, proposed: index === 2 ? 48 : 0, demand: 17, without: 0, with: index < 2 ? 0 : 40 })), ...changes,
});

export const ANSWERS: WhatIfAnswer[] = [
  { service: 0.9, fillRate: 0.913, stock: 20, stockValue: 50, orders: 30, weeks: 44 },
  { service: 0.95, fillRate: 0.956, stock: 27, stockValue: 67.5, orders: 31, weeks: 44 },
  { service: 0.99, fillRate: 0.991, stock: 41, stockValue: 102.5, orders: 33, weeks: 44 },
];
