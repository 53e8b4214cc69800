import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { HandlingUnitDetail } from "./stockTypes";

/** A handling unit with the units in it and its contents. */
export function useHandlingUnit(sscc: string | undefined) {
  return useQuery({ queryKey: ["stock", "unit", sscc], queryFn: () => http.get<HandlingUnitDetail>(`/api/handling-units/${encodeURIComponent(sscc!)}`), enabled: sscc !== undefined, refetchInterval: STOCK_EVERY_MS });
}
