import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { InstanceDetail } from "./types";

/** An instance with callers and called. */
export function useInstance(key: string | undefined) {
  return useQuery({ queryKey: ["instances", "one", key], queryFn: () => http.get<InstanceDetail>(`/api/instances/${key}`), enabled: key !== undefined });
}
