import type { StockStatus } from "../api/stockTypes";

/** Which status stock may get from which: damaged goods, for instance, are looked at again before they are sold. */
export const ALLOWED_CHANGES: Record<StockStatus, StockStatus[]> = {
  AVAILABLE: ["INSPECTION", "BLOCKED", "DAMAGED", "EXPIRED"],
  INSPECTION: ["AVAILABLE", "BLOCKED", "DAMAGED", "EXPIRED"],
  BLOCKED: ["AVAILABLE", "INSPECTION", "DAMAGED", "EXPIRED"],
  DAMAGED: ["BLOCKED", "INSPECTION"],
  EXPIRED: ["BLOCKED", "INSPECTION"],
  RETURNED: ["AVAILABLE", "INSPECTION", "BLOCKED", "DAMAGED", "EXPIRED"],
};
