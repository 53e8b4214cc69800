import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { Overview } from "./types";

/** The start page's figures. */
export function useOverview() {
  return useQuery({ queryKey: ["overview"], queryFn: () => http.get<Overview>("/api/overview") });
}
