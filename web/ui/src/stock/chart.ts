/** A round number at or above the value: 1, 2 or 5 times a power of ten, for the top of an axis. */
export function roundTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((top) => top >= value && Number.isInteger(top)) ?? value;
}

/** Days to name below an axis: the first, the last and some between, evenly. */
export function labelled(days: number, labels: number): number[] {
  if (days <= labels) return Array.from({ length: days }, (_, index) => index);
  return Array.from({ length: labels }, (_, index) => Math.round((index * (days - 1)) / (labels - 1)));
}

/** Stairs through one value per day, in a box of one unit per day by `top`: stock stays until it changes. */
export function stairs(values: number[], top: number): string {
  return values.map((value, index) => `${index === 0 ? `M0,${top - value}` : `V${top - value}`}H${index + 1}`).join("");
}
