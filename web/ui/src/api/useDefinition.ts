import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { Definition } from "./types";

/** One version of a process with its BPMN; it never changes. */
export function useDefinition(key: string | undefined) {
  return useQuery({ queryKey: ["definitions", key],
    staleTime: Infinity, refetchInterval: false, queryFn: () => http.get<Definition>(`/api/definitions/${key}`), enabled: key !== undefined });
}
