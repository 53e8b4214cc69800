import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { StockCount } from "./stockTypes";

/** One count with what each person saw; for supervisors. */
export function useCount(countNumber: string) {
  return useQuery({ queryKey: ["stock", "count", countNumber], queryFn: () => http.get<StockCount>(`/api/counts/${encodeURIComponent(countNumber)}`), refetchInterval: STOCK_EVERY_MS });
}
