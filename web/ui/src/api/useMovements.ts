import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Movement } from "./stockTypes";
import type { Page } from "./types";

/** A page of movements, the newest first. */
export function useMovements(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "movements", filter], queryFn: () => http.get<Page<Movement>>("/api/movements" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
