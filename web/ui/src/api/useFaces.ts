import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { http, query } from "./http";
import { STOCK_EVERY_MS } from "./stockRefresh";
import type { FaceLevel } from "./stockTypes";
import type { Page } from "./types";

/** A page of pick faces with what they and the reserve hold. */
export function useFaces(filter: Record<string, string | number | boolean | null | undefined>) {
  return useQuery({ queryKey: ["stock", "faces", filter], queryFn: () => http.get<Page<FaceLevel>>("/api/faces" + query(filter)), placeholderData: keepPreviousData, refetchInterval: STOCK_EVERY_MS });
}
