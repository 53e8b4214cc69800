import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { WaveDetail } from "./types";

/** A wave with its pick lists and their tours. */
export function useWave(number: string | undefined) {
  return useQuery({ queryKey: ["waves", "one", number], queryFn: () => http.get<WaveDetail>(`/api/waves/${encodeURIComponent(number!)}`), enabled: number !== undefined });
}
