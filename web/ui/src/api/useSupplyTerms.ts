import { useQuery } from "@tanstack/react-query";
import type { SupplyTerms } from "./buyingTypes";
import { http } from "./http";

/** What a supplier delivers, and on which terms. */
export function useSupplyTerms(supplierId: string | undefined) {
  return useQuery({ queryKey: ["suppliers", supplierId, "terms"], queryFn: () => http.get<SupplyTerms[]>(`/api/suppliers/${encodeURIComponent(supplierId!)}/terms`), enabled: supplierId !== undefined });
}
