import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { Page, OrderSummary } from "./types";

/** A page of orders. */
export function useOrders(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["orders", "list", filter], queryFn: () => http.get<Page<OrderSummary>>("/api/orders" + query(filter)), placeholderData: keepPreviousData });
}
