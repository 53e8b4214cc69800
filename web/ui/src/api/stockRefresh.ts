/** The server tells no event for stock: what is shown is asked for again this often while somebody looks. */
export const STOCK_EVERY_MS = 5000;

/** The same for what is large or changes slowly: a map, a month's history. */
export const STOCK_SLOWLY_MS = 20_000;
