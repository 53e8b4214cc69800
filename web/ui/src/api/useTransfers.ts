import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Transfer } from "./transferTypes";
import type { Page } from "./types";

/** A page of transfers, the newest first. */
export function useTransfers(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["transfers", "list", filter], queryFn: () => http.get<Page<Transfer>>("/api/transfers" + query(filter)), placeholderData: keepPreviousData });
}
