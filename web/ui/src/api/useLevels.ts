import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Level } from "./stockTypes";
import type { Page } from "./types";

/** A page of items per site with their levels. */
export function useLevels(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "levels", filter], queryFn: () => http.get<Page<Level>>("/api/stock/levels" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
