import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { CustomerReturn } from "./transferTypes";

/** One return with its lines. */
export function useReturn(number: string | undefined) {
  return useQuery({ queryKey: ["returns", "one", number], queryFn: () => http.get<CustomerReturn>(`/api/returns/${encodeURIComponent(number!)}`), enabled: number !== undefined });
}
