import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Page, Load } from "./types";

/** A page of truck loads. */
export function useLoads(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["loads", "list", filter], queryFn: () => http.get<Page<Load>>("/api/loads" + query(filter)), placeholderData: keepPreviousData });
}
