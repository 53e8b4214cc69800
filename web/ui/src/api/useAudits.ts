import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Audit } from "./stockTypes";
import type { Page } from "./types";

/** A page of past audits, the newest first. */
export function useAudits(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "audits", filter], queryFn: () => http.get<Page<Audit>>("/api/inventory/audits" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
