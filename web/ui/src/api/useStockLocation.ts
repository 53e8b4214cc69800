import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { LocationDetail } from "./stockTypes";

/** A place with its limits and contents. */
export function useStockLocation(locationId: string | undefined) {
  return useQuery({ queryKey: ["stock", "location", locationId], queryFn: () => http.get<LocationDetail>(`/api/locations/${encodeURIComponent(locationId!)}`), enabled: locationId !== undefined, refetchInterval: STOCK_EVERY_MS });
}
