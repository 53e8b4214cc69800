import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { ElementStatistics } from "./types";

/** An instance's tokens by element. */
export function useInstanceStatistics(key: string | undefined) {
  return useQuery({ queryKey: ["instances", "statistics", key], queryFn: () => http.get<ElementStatistics[]>(`/api/instances/${key}/statistics`), enabled: key !== undefined });
}
