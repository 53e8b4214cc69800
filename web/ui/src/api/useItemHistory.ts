import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_SLOWLY_MS } from "./stockRefresh";
import type { HistoryDay } from "./stockTypes";

/** An item's stock at the end of each day, the oldest first. */
export function useItemHistory(itemId: string, filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "history", itemId, filter], queryFn: () => http.get<HistoryDay[]>(`/api/items/${encodeURIComponent(itemId)}/history` + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_SLOWLY_MS });
}
