import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { ElementInstance } from "./types";

/** An instance's history. */
export function useInstanceElements(key: string | undefined) {
  return useQuery({ queryKey: ["instances", "elements", key], queryFn: () => http.get<ElementInstance[]>(`/api/instances/${key}/elements`), enabled: key !== undefined });
}
