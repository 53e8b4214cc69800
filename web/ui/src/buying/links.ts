export const purchaseOrderLink = (number: string): string => `/purchase-orders/${encodeURIComponent(number)}`;

export const supplierLink = (supplierId: string): string => `/suppliers/${encodeURIComponent(supplierId)}`;
