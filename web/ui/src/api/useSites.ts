import { useQuery } from "@tanstack/react-query";
import { http } from "./http";
import type { Site } from "./types";

/** Warehouses, stores and trucks. */
export function useSites() {
  return useQuery({ queryKey: ["sites"], queryFn: () => http.get<Site[]>("/api/sites") });
}
