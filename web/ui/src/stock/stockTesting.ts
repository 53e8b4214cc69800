import type { Adjustment, Audit, Cell, HandlingUnit, ItemDetail, Level, LocationDetail, MapBin, Movement, StockRow } from "../api/stockTypes";

export const pageOf = <T>(...items: T[]) => ({ body: { items, total: items.length, page: 0, size: 50 } });

export const SITES = { body: [{ siteId: "W1", name: "Northgate", kind: "WAREHOUSE" }, { siteId: "W2", name: "Riverside", kind: "WAREHOUSE" }] };

export const aCell = (changes: Partial<Cell> = {}): Cell => ({ siteId: "W1", locationId: "W1-A05-02-1", itemId: "GAR-005", lot: "", handlingUnitId: "", status: "AVAILABLE", owner: "", ...changes });

export const aRow = (changes: Partial<StockRow> = {}): StockRow => ({ cell: aCell(), quantity: 120, reserved: 20, free: 100, expiry: "2026-12-01", receivedAt: "2026-11-20T10:00:00Z", ...changes });

export const aLevel = (changes: Partial<Level> = {}): Level => ({
  siteId: "W1", itemId: "GAR-005", description: "Garden gloves", baseUnit: "EA", onHand: 120, available: 90, reserved: 20, promised: 5, expected: 240, inspection: 10, blocked: 0, damaged: 0, expired: 0, returned: 0, expiring: 0,
  state: "OK", minQuantity: 50, maxQuantity: 400, countedAt: null, ...changes,
});

export const aMovement = (changes: Partial<Movement> = {}): Movement => ({
  id: 9001, type: "PICK", reason: "PICKED", postedBy: "nora", processInstanceKey: "2251799813685249", document: "SO-000123", approval: null, approvedBy: null, effectiveAt: "2026-11-24T10:00:00Z", postedAt: "2026-11-24T10:00:01Z",
  itemId: "GAR-005", quantity: 12, from: aCell(), to: aCell({ locationId: "W1-PACK-01", handlingUnitId: "003401234500000017" }), counterpart: null, serials: [], reversesId: null, reversedById: null, ...changes,
});

export const anItem = (changes: Partial<ItemDetail> = {}): ItemDetail => ({
  item: { itemId: "GAR-005", description: "Garden gloves", gtin: "4012345000051", baseUnit: "EA", lengthMm: 220, widthMm: 120, heightMm: 80, weightGrams: 340, storageCondition: "AMBIENT", lotTracked: true, expiryTracked: false, serialTracked: false, velocityClass: "A", unitsPerCase: 12, casesPerPallet: 40 },
  packaging: [{ level: "CASE", units: 12, barcode: "14012345000058" }], levels: [aLevel(), aLevel({ siteId: "W2", onHand: 7, state: "LOW" })], ...changes,
});

export const aLocation = (changes: Partial<LocationDetail> = {}): LocationDetail => ({
  location: { locationId: "W1-A05-02-1", siteId: "W1", zone: "PICK", kind: "PICK_FACE", condition: "AMBIENT", aisle: 5, bay: 2, level: 1, xMm: 27_700, yMm: 12_000, maxWeightGrams: 250_000, maxVolumeMm3: 0, maxHandlingUnits: 2, pickable: true, blockedForPutAway: false, blockedForRemoval: false, mixing: "SINGLE_ITEM" },
  blockReason: null, usedWeightGrams: 100_000, usedVolumeMm3: 54_000_000, usedHandlingUnits: 3, onItsWay: [], contents: [aRow()], ...changes,
});

export const aBin = (changes: Partial<MapBin> = {}): MapBin => ({
  locationId: "W1-A01-01-1", zone: "PICK", kind: "PICK_FACE", condition: "AMBIENT", xMm: 4300, yMm: 12_000, aisle: 1, bay: 1, level: 1, quantity: 40, items: 1, fillPercent: 60, velocityClass: "B", oldestReceivedAt: "2026-11-20T10:00:00Z", earliestExpiry: null, blockedForPutAway: false, blockedForRemoval: false, ...changes,
});

export const aUnit = (changes: Partial<HandlingUnit> = {}): HandlingUnit => ({ handlingUnitId: "003401234500000017", kind: "PALLET", parentId: null, siteId: "W1", locationId: "W1-A05-02-1", state: "STORED", document: "DN-000009", weightGrams: 182_500, ...changes });

export const anAdjustment = (changes: Partial<Adjustment> = {}): Adjustment => ({
  requestNumber: "ADJ-000012", siteId: "W1", kind: "ADJUST", state: "POSTED", reasonCode: "LOST", note: "Not on the shelf", requestedBy: "maria", requestedAt: "2026-11-24T10:00:00Z", decidedBy: "omar", decidedAt: "2026-11-24T11:00:00Z", decisionNote: "Looked myself", failure: null,
  lines: [{ ...aCell(), line: 1, delta: -3, toStatus: null }], ...changes,
});

export const anAudit = (changes: Partial<Audit> = {}): Audit => ({ id: 1, at: "2026-11-24T10:00:00Z", by: "maria", passed: true, movements: 9000, cells: 300, millis: 420, checks: [{ name: "BALANCES_MATCH_MOVEMENTS", violations: 0, examples: [] }], ...changes });
