import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { LevelTotals } from "./stockTypes";

/** How many items per site are in each state. */
export function useLevelTotals(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "level-totals", filter], queryFn: () => http.get<LevelTotals>("/api/stock/levels/totals" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
