import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { ElementStatistics } from "./types";

/** Tokens by element over all instances of a version. */
export function useDefinitionStatistics(key: string | undefined) {
  return useQuery({ queryKey: ["instances", "definition-statistics", key], queryFn: () => http.get<ElementStatistics[]>(`/api/definitions/${key}/statistics`), enabled: key !== undefined });
}
