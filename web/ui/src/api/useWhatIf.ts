import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { WhatIfAnswer } from "./planTypes";
import { planItemPath } from "./usePlanItem";

/** What other service targets would have meant; it does not change with time. */
export function useWhatIf(run: string, siteId: string, itemId: string) {
  return useQuery({ queryKey: ["plans", "what-if", run, siteId, itemId], queryFn: () => http.get<WhatIfAnswer[]>(`${planItemPath(run, siteId, itemId)}/what-if`), staleTime: Infinity });
}
