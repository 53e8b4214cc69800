const DAY_TIME = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const DAY_TIME_YEAR = new Intl.DateTimeFormat(undefined, { year: "numeric", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
const MOMENT = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short" });
const DAY = new Intl.DateTimeFormat(undefined, { year: "numeric", day: "numeric", month: "short", timeZone: "UTC" });
const MEASURE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const SMALL_MEASURE = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const COUNT = new Intl.NumberFormat();

/** Date and time in the reader's zone, with the zone's short name; the year only when it is not this one. */
export function dateTime(iso: string | null | undefined, now: Date = new Date()): string {
  if (!iso) return "–";
  const date = new Date(iso);
  return (date.getFullYear() === now.getFullYear() ? DAY_TIME : DAY_TIME_YEAR).format(date);
}

/** Date and time to the second, with the zone. */
export function moment(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** A day of the calendar, such as an expiry: the same in every zone. */
export function day(iso: string | null | undefined): string {
  return iso ? DAY.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)) : "–";
}

/** How far away a time is: "in 12 min", "3 h ago". */
export function relative(iso: string, now: number = Date.now()): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
  const size = Math.abs(seconds);
  const text = size < 60 ? `${size} s` : size < 3600 ? `${Math.round(size / 60)} min` : size < 86_400 ? `${Math.round(size / 3600)} h` : `${Math.round(size / 86_400)} d`;
  return seconds >= 0 ? `in ${text}` : `${text} ago`;
}

/** A duration in the two largest units that matter. */
export function duration(fromIso: string, toIso: string | null, now: number = Date.now()): string {
  const millis = Math.max(0, (toIso ? new Date(toIso).getTime() : now) - new Date(fromIso).getTime());
  const seconds = Math.round(millis / 1000);
  if (millis < 1000) return `${Math.round(millis)} ms`;
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
  return `${Math.floor(seconds / 86_400)} d ${Math.floor((seconds % 86_400) / 3600)} h`;
}

/** A number in the reader's way of writing. */
export const count = (value: number): string => COUNT.format(value);

/** A measured number, no more exact than a person reads it. */
export const measure = (value: number): string => (value < 10 ? SMALL_MEASURE : MEASURE).format(value);

/** A weight given in grams, in kilograms. */
export const kilograms = (grams: number): string => `${measure(grams / 1000)} kg`;

const EUR = new Intl.NumberFormat(undefined, { style: "currency", currency: "EUR" });

/** Money given in cents. */
export const euros = (cents: number): string => EUR.format(cents / 100);

/** A volume given in cubic millimetres, in litres. */
export const litres = (mm3: number): string => `${measure(mm3 / 1_000_000)} l`;

/** "1 line", "3 lines". */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

/** "IN_WAVE" as "In wave", "customer-service" as "Customer service". */
export function words(constant: string): string {
  return sentence(constant.toLowerCase().replaceAll(/[_-]/g, " "));
}

/** The text as it is, beginning with a capital: numbers and codes in it keep their shape. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
