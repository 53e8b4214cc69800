import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_SLOWLY_MS } from "./stockRefresh";
import type { PromiseStep } from "./stockTypes";

/** What can be promised of an item from which day on. */
export function usePromiseSteps(itemId: string, filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "promise", itemId, filter], queryFn: () => http.get<PromiseStep[]>(`/api/items/${encodeURIComponent(itemId)}/promise` + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_SLOWLY_MS });
}
