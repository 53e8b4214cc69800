import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { StockTotals } from "./stockTypes";

/** What the balances that fit add up to. */
export function useStockTotals(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "place-totals", filter], queryFn: () => http.get<StockTotals>("/api/stock/totals" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
