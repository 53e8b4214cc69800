import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { StockRow } from "./stockTypes";
import type { Page } from "./types";

/** A page of balances: one row per place, lot, handling unit and status. */
export function useStock(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "places", filter], queryFn: () => http.get<Page<StockRow>>("/api/stock" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
