import type { CustomerReturn, ReturnLine, Transfer } from "../api/transferTypes";

export const aTransfer = (changes: Partial<Transfer> = {}): Transfer => ({
  transferNumber: "TR-000012", fromSiteId: "W1", toSiteId: "S1", neededAt: "2026-11-28T06:00:00Z", state: "IN_TRANSIT", requestedBy: "maria", planRun: null, requestedAt: "2026-11-26T08:00:00Z", decidedBy: null, decidedAt: null, decisionNote: null,
  sentAt: "2026-11-26T14:00:00Z", dueAt: "2026-11-27T14:00:00Z", arrivedAt: null, claimedBy: null, claimNote: null, closedAt: null,
  lines: [{ line: 1, itemId: "GAR-005", requested: 10, reserved: 8, shipped: 8, received: 0, lost: 0 }], ...changes,
});

export const aReturnLine = (changes: Partial<ReturnLine> = {}): ReturnLine => ({
  line: 1, itemId: "GAR-005", announced: 3, received: 3, lot: "", unitValueCents: 1999, handlingUnitId: "340123450000000018", locationId: "W1-RECV", grade: "B", photo: "shots/1.jpg", note: "box torn", disposition: "REWORK", ...changes,
});

export const aReturn = (changes: Partial<CustomerReturn> = {}): CustomerReturn => ({
  returnNumber: "RET-000012", siteId: "W1", orderNumber: "SO-000007", announced: true, state: "ANNOUNCED", reason: "too small", createdBy: "maria", createdAt: "2026-11-24T08:00:00Z", expectedAt: "2026-12-08T08:00:00Z", arrivedAt: null, gradedBy: null, scrapDecidedBy: null, scrapNote: null, closedAt: null,
  lines: [aReturnLine({ received: 0, grade: null, photo: null, note: null, disposition: null })], ...changes,
});
