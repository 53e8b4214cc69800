/** The page of a cross-docked unit. */
export const crossDockLink = (sscc: string) => `/cross-docks/${encodeURIComponent(sscc)}`;
