import { query } from "../api/http";
import type { Cell } from "../api/stockTypes";

type Filter = Record<string, string | number | null | undefined>;

/** Addresses of the stock pages. */
export const itemLink = (itemId: string, filter: Filter = {}) => `/stock/items/${encodeURIComponent(itemId)}${query(filter)}`;
export const locationLink = (locationId: string) => `/stock/locations/${encodeURIComponent(locationId)}`;
export const unitLink = (sscc: string) => `/stock/units/${encodeURIComponent(sscc)}`;
export const movementsLink = (filter: Filter) => `/stock/movements${query(filter)}`;
export const placesLink = (filter: Filter) => `/stock${query({ view: "places", ...filter })}`;
export const mapLink = (siteId: string, locationId?: string) => `/stock/map${query({ siteId, location: locationId })}`;
export const processLink = (key: string) => `/monitor/${encodeURIComponent(key)}`;

/** The movements of one balance. */
export const cellMovements = ({ siteId, itemId, locationId, lot, handlingUnitId }: Cell) => movementsLink({ siteId, itemId, locationId, lot, handlingUnitId });
