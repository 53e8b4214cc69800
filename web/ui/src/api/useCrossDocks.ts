import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import type { CrossDock, Page } from "./types";

/** A page of cross-docked units. */
export function useCrossDocks(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["cross-docks", "list", filter], queryFn: () => http.get<Page<CrossDock>>("/api/cross-docks" + query(filter)), placeholderData: keepPreviousData });
}
