import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Page, Wave } from "./types";

/** A page of waves. */
export function useWaves(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["waves", "list", filter], queryFn: () => http.get<Page<Wave>>("/api/waves" + query(filter)), placeholderData: keepPreviousData });
}
