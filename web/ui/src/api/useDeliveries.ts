import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Page, DeliverySummary } from "./types";

/** A page of deliveries. */
export function useDeliveries(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["deliveries", "list", filter], queryFn: () => http.get<Page<DeliverySummary>>("/api/deliveries" + query(filter)), placeholderData: keepPreviousData });
}
