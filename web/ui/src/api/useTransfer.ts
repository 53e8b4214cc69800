import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { Transfer } from "./transferTypes";

/** One transfer with its lines. */
export function useTransfer(number: string | undefined) {
  return useQuery({ queryKey: ["transfers", "one", number], queryFn: () => http.get<Transfer>(`/api/transfers/${encodeURIComponent(number!)}`), enabled: number !== undefined });
}
