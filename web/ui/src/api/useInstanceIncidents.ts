import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { Incident } from "./types";

/** An instance's incidents. */
export function useInstanceIncidents(key: string | undefined) {
  return useQuery({ queryKey: ["instances", "incidents", key], queryFn: () => http.get<Incident[]>(`/api/instances/${key}/incidents`), enabled: key !== undefined });
}
