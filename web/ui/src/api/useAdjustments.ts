import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Adjustment } from "./stockTypes";
import type { Page } from "./types";

/** A page of requested adjustments. */
export function useAdjustments(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "adjustments", filter], queryFn: () => http.get<Page<Adjustment>>("/api/adjustments" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
