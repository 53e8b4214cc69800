import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { Variable } from "./types";

/** An instance's variables. */
export function useInstanceVariables(key: string | undefined) {
  return useQuery({ queryKey: ["instances", "variables", key], queryFn: () => http.get<Variable[]>(`/api/instances/${key}/variables`), enabled: key !== undefined });
}
