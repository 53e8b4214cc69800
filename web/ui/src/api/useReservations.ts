import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { Reservation } from "./stockTypes";

/** Who holds an item's stock. */
export function useReservations(itemId: string, filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "reservations", itemId, filter], queryFn: () => http.get<Reservation[]>(`/api/items/${encodeURIComponent(itemId)}/reservations` + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
