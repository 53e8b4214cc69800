import type { PickList, Wave } from "../api/types";

export const aWave = (changes: Partial<Wave> = {}): Wave => ({
  waveNumber: "WAVE-000007", siteId: "W1", state: "PLANNED", startedBy: "threshold", requestedAt: "2026-11-24T10:00:00Z", orderCount: 3, lineCount: 4, pickListCount: 2, naiveMetres: 400, firstComeMetres: 250, plannedMetres: 200,
  naiveMinutes: 66, plannedMinutes: 30, pickedLines: 0, shortLines: 0, releasedAt: null, closedAt: null, ...changes,
});

const line = (number: number, orderNumber: string, locationId: string): PickList["lines"][number] => ({ line: number, orderNumber, cell: { locationId, itemId: "GAR-005", lot: "" }, quantity: 2, picked: 0, state: "OPEN" });

export const aPickList = (changes: Partial<PickList> = {}): PickList => ({
  pickListNumber: "PL-000001", state: "PLANNED", dueAt: "2026-11-24T18:00:00Z", metres: 120, path: [{ x: 17_000, y: 8000 }, { x: 6000, y: 8000 }, { x: 6000, y: 12_000 }, { x: 17_000, y: 8000 }],
  lines: [line(1, "SO-000001", "W1-A01-01-1"), line(2, "SO-000001", "W1-A01-02-1"), line(3, "SO-000002", "W1-A01-02-1")], ...changes,
});
