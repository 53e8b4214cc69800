const FIGURE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

export const percent = (value: number): string => `${FIGURE.format(value)} %`;

/** "6.5 ± 1.2 d" */
export const leadTime = (mean: number, deviation: number): string => `${FIGURE.format(mean)} ± ${FIGURE.format(deviation)} d`;
