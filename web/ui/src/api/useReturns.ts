import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { CustomerReturn } from "./transferTypes";
import type { Page } from "./types";

/** A page of returns, the newest first. */
export function useReturns(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["returns", "list", filter], queryFn: () => http.get<Page<CustomerReturn>>("/api/returns" + query(filter)), placeholderData: keepPreviousData });
}
