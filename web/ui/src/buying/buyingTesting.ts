import type { PurchaseOrder, PurchaseOrderDetail, PurchaseOrderSummary, Scorecard, SupplierCard, SupplierDetail, SupplyTerms } from "../api/buyingTypes";

export const aPurchase = (changes: Partial<PurchaseOrderSummary> = {}): PurchaseOrderSummary => ({
  orderNumber: "PO-000031", supplierId: "SUP-1", supplierName: "Hearth & Home", siteId: "W1", state: "CONFIRMED", raisedBy: "mia", planRun: "RUN-7", raisedAt: "2026-11-20T10:00:00Z", neededAt: "2026-12-01T10:00:00Z", promisedAt: "2026-12-02T10:00:00Z", closedShort: false, lines: 2, valueCents: 123_450,
  quantity: 60, received: 24, ...changes,
});

export const aPurchaseOrder = (changes: Partial<PurchaseOrder> = {}): PurchaseOrder => ({
  orderNumber: "PO-000031", supplierId: "SUP-1", siteId: "W1", state: "SENT", raisedBy: "mia", planRun: null, raisedAt: "2026-11-20T10:00:00Z", neededAt: "2026-12-01T10:00:00Z", decidedBy: null, decisionNote: null, revision: 1, sentAt: "2026-11-20T10:05:00Z", reminders: 1, confirmedAt: null, promisedAt: null,
  closedAt: null, closedShort: false, lines: [{ line: 1, itemId: "GAR-005", quantity: 24, unitPriceCents: 250, reason: "below its minimum", confirmed: null, announced: 0, received: 26, damaged: 2, refused: 0 }], ...changes,
});

export const aPurchaseDetail = (changes: Partial<PurchaseOrder> = {}): PurchaseOrderDetail => ({
  order: aPurchaseOrder(changes), supplierName: "Hearth & Home", valueCents: 6000, events: [{ at: "2026-11-20T10:05:00Z", kind: "sent", text: "Sent to the supplier; nobody had to approve it." }], papers: [{ revision: 1, kind: "PDF", fileName: "PO-000031-1.pdf", createdAt: "2026-11-20T10:05:00Z" }],
});

export const aScorecard = (changes: Partial<Scorecard> = {}): Scorecard => ({ supplierId: "SUP-1", closedOrders: 12, otifPercent: 91.7, leadTimeMean: 6.5, leadTimeDeviation: 1.2, damagedPercent: 0.4, priceVariancePercent: 0, ...changes });

export const aSupplierCard = (changes: Partial<SupplierCard> = {}): SupplierCard => ({ supplier: { supplierId: "SUP-1", name: "Hearth & Home", supplierClass: "A", country: "GB" }, standing: "GOOD", scorecard: aScorecard(), ...changes });

export const aSupplierDetail = (changes: Partial<SupplierDetail> = {}): SupplierDetail => ({
  ...aSupplierCard(), orderTerms: { minimumOrderCents: 50_000, reviewDays: 7, confirmHours: 24, overdueHours: 24 },
  reviews: [{ reviewNumber: "REV-000004", requestedBy: "the monthly review", requestedAt: "2026-11-01T10:00:00Z", scorecard: aScorecard(), closedAt: "2026-11-02T10:00:00Z", decision: "WARN", decidedBy: "ben", note: "two late in a row" }], ...changes,
});

export const someTerms = (changes: Partial<SupplyTerms> = {}): SupplyTerms => ({ supplierId: "SUP-1", itemId: "GAR-005", unitPriceCents: 250, minimumQuantity: 12, packMultiple: 12, leadTimeDays: 5, preferred: true, ...changes });
