import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { ExpectedLine } from "./stockTypes";

/** What of an item is to arrive. */
export function useExpected(itemId: string, filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "expected", itemId, filter], queryFn: () => http.get<ExpectedLine[]>(`/api/items/${encodeURIComponent(itemId)}/expected` + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
