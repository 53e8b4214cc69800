import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PurchaseOrderSummary } from "./buyingTypes";
import { http, query } from "./http";
import type { Page } from "./types";

/** A page of purchase orders, the newest first. */
export function usePurchaseOrders(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["purchase-orders", filter], queryFn: () => http.get<Page<PurchaseOrderSummary>>("/api/purchase-orders" + query(filter)), placeholderData: keepPreviousData });
}
