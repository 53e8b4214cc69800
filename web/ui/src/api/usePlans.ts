import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { PlanRun } from "./planTypes";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Page } from "./types";

/** A page of planning runs, the newest first. */
export function usePlans(filter: Record<string, string | number | undefined>) {
  return useQuery({ queryKey: ["plans", "runs", filter], queryFn: () => http.get<Page<PlanRun>>("/api/plans" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
