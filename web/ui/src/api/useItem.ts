import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { ItemDetail } from "./stockTypes";

/** An item with its packaging and its level at each site. */
export function useItem(itemId: string | undefined) {
  return useQuery({ queryKey: ["stock", "item", itemId], queryFn: () => http.get<ItemDetail>(`/api/items/${encodeURIComponent(itemId!)}`), enabled: itemId !== undefined, refetchInterval: STOCK_EVERY_MS });
}
