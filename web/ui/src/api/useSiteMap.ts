import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import { STOCK_SLOWLY_MS } from "./stockRefresh";
import type { MapBin } from "./stockTypes";

/** Every place of a site with what the map colours it by. */
export function useSiteMap(siteId: string | undefined) {
  return useQuery({ queryKey: ["stock", "map", siteId], queryFn: () => http.get<MapBin[]>(`/api/sites/${encodeURIComponent(siteId!)}/map`), enabled: siteId !== undefined, refetchInterval: STOCK_SLOWLY_MS });
}
