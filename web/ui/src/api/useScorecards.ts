import { useQuery } from "@tanstack/react-query";
import type { SupplierCard } from "./buyingTypes";
import { http } from "./http";

/** Every supplier with its standing and its figures. */
export function useScorecards() {
  return useQuery({ queryKey: ["suppliers", "scorecards"], queryFn: () => http.get<SupplierCard[]>("/api/suppliers/scorecards") });
}
