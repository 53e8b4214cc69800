import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { CrossDockDetail } from "./types";

/** A cross-docked unit with the reasons behind it. */
export function useCrossDock(sscc: string | undefined) {
  return useQuery({ queryKey: ["cross-docks", "one", sscc], queryFn: () => http.get<CrossDockDetail>(`/api/cross-docks/${encodeURIComponent(sscc!)}`), enabled: sscc !== undefined });
}
