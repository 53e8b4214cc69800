import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { StockCount } from "./stockTypes";
import type { Page } from "./types";

/** A page of counts, without what was seen. */
export function useCounts(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "counts", filter], queryFn: () => http.get<Page<StockCount>>("/api/counts" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
