import { useQuery } from "@tanstack/react-query";
import type { SupplierDetail } from "./buyingTypes";
import { http } from "./http";

/** One supplier with its figures and reviews. */
export function useSupplier(supplierId: string | undefined) {
  return useQuery({ queryKey: ["suppliers", supplierId], queryFn: () => http.get<SupplierDetail>(`/api/suppliers/${encodeURIComponent(supplierId!)}`), enabled: supplierId !== undefined });
}
