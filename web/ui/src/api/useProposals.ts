import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Proposal } from "./planTypes";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Page } from "./types";

/** A page of proposals, those of the newest run first. */
export function useProposals(filter: Record<string, string | number | undefined>) {
  return useQuery({ queryKey: ["plans", "proposals", filter], queryFn: () => http.get<Page<Proposal>>("/api/proposals" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
