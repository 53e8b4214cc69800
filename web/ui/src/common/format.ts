const DAY_TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Date and time in the reader's zone, with the zone's short name. */
export function dateTime(iso: string | null | undefined): string {
  return iso ? `${DAY_TIME.format(new Date(iso))} ${zoneName(new Date(iso))}` : "–";
}

/** Time of day with seconds. */
export function timeOfDay(iso: string): string {
  return TIME.format(new Date(iso));
}

function zoneName(date: Date): string {
  const part = new Intl.DateTimeFormat(undefined, { timeZoneName: "short", timeZone: ZONE }).formatToParts(date).find((p) => p.type === "timeZoneName");
  return part?.value ?? ZONE;
}

/** How far away a time is: "in 12 min", "3 h ago". */
export function relative(iso: string, now: number = Date.now()): string {
  const seconds = Math.round((new Date(iso).getTime() - now) / 1000);
  const size = Math.abs(seconds);
  const text = size < 60 ? `${size} s` : size < 3600 ? `${Math.round(size / 60)} min` : size < 86_400 ? `${Math.round(size / 3600)} h` : `${Math.round(size / 86_400)} d`;
  return seconds >= 0 ? `in ${text}` : `${text} ago`;
}

/** A duration in the largest units that matter. */
export function duration(fromIso: string, toIso: string | null, now: number = Date.now()): string {
  const seconds = Math.max(0, Math.round(((toIso ? new Date(toIso).getTime() : now) - new Date(fromIso).getTime()) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** "IN_WAVE" as "In wave". */
export function words(constant: string): string {
  const text = constant.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
