import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { PlanItemView } from "./planTypes";

export const planItemPath = (run: string, siteId: string, itemId: string) => `/api/plans/${encodeURIComponent(run)}/items/${encodeURIComponent(siteId)}/${encodeURIComponent(itemId)}`;

/** An item at a site as a run planned it. */
export function usePlanItem(run: string, siteId: string, itemId: string) {
  return useQuery({ queryKey: ["plans", "item", run, siteId, itemId], queryFn: () => http.get<PlanItemView>(planItemPath(run, siteId, itemId)) });
}
