import { useQuery } from "@tanstack/react-query";
import type { PurchaseOrderDetail } from "./buyingTypes";
import { http } from "./http";

/** One purchase order with its lines, what happened to it and what was sent. */
export function usePurchaseOrder(number: string | undefined) {
  return useQuery({ queryKey: ["purchase-orders", number], queryFn: () => http.get<PurchaseOrderDetail>(`/api/purchase-orders/${encodeURIComponent(number!)}`), enabled: number !== undefined });
}
