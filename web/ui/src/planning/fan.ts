/** Paths of a fan chart in a box of one unit per week by `top`; a week's point is at its middle. */

/** A week's Monday, so many weeks after the first. */
export function monday(firstWeek: string, weeks: number): string {
  const date = new Date(`${firstWeek}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 7 * weeks);
  return date.toISOString().slice(0, 10);
}

/** A line through one value per week. */
export function line(values: number[], from: number, top: number): string {
  return values.map((value, index) => `${index === 0 ? "M" : "L"}${from + index + 0.5},${round(top - value)}`).join("");
}

/** The area between two lines: along the upper one and back along the lower one. */
export function band(low: number[], high: number[], from: number, top: number): string {
  if (low.length === 0) return "";
  const back = low.map((value, index) => `L${from + index + 0.5},${round(top - value)}`).reverse();
  return `${line(high, from, top)}${back.join("")}Z`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
