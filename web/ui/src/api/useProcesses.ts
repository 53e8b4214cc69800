import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { ProcessOverview } from "./types";

/** Processes with their versions. */
export function useProcesses() {
  return useQuery({ queryKey: ["processes"], queryFn: () => http.get<ProcessOverview[]>("/api/processes") });
}
