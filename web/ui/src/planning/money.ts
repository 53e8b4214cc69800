const PERCENT = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });
const UNITS = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** A share from 0 to 1. */
export const percent = (share: number): string => PERCENT.format(share);

/** An amount that need not be whole, such as an expectation. */
export const amount = (value: number, unit: string): string => `${UNITS.format(value)} ${unit}`;
