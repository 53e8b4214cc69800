import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { OrderDetail } from "./types";

/** An order with its lines and events. */
export function useOrder(key: string | undefined) {
  return useQuery({ queryKey: ["orders", "one", key], queryFn: () => http.get<OrderDetail>(`/api/orders/${encodeURIComponent(key!)}`), enabled: key !== undefined });
}
