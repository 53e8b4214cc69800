import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Page, InstanceSummary } from "./types";

/** A page of process instances. */
export function useInstances(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["instances", "list", filter], queryFn: () => http.get<Page<InstanceSummary>>("/api/instances" + query(filter)), placeholderData: keepPreviousData });
}
