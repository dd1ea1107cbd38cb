/** A day of the calendar, without a zone: `2026-11-23`. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  };
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', { ...options, timeZone: zone });
  } catch {
    made = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', { ...options, timeZone: 'UTC' });
  }
  formats.set(zone, made);
  return made;
}

/** The clock on the wall of a zone, counted in milliseconds as if it were UTC. */
function wallMillis(at: number, zone: string): number {
  const part = Object.fromEntries(
    wallFormat(zone)
      .formatToParts(at)
      .map((p) => [p.type, Number(p.value)]),
  );
  return Date.UTC(
    part.year ?? 1970,
    (part.month ?? 1) - 1,
    part.day ?? 1,
    part.hour ?? 0,
    part.minute ?? 0,
    part.second ?? 0,
  );
}

const DAY_MS = 86_400_000;

/** The day that a moment falls on in a zone. An unknown zone is read as UTC. @param at UTC milliseconds */
export const dayOf = (at: number, zone: string): Day =>
  new Date(wallMillis(at, zone)).toISOString().slice(0, 10);

/** True for a day that the calendar has: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && at >= 0 && new Date(at).toISOString().startsWith(text);
}

/** So many days later, or earlier with a negative count. `addDays('2026-02-28', 1)` is `2026-03-01`. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The moment at which the clocks of a zone show a time, given as if it were UTC. */
function instantOfWall(wanted: number, zone: string): number {
  const offsetAt = (at: number): number => wallMillis(at, zone) - at;
  // The offsets a day before and a day after cover every change of clocks; the larger gives the earlier moment.
  const offsets = [offsetAt(wanted - DAY_MS), offsetAt(wanted + DAY_MS)].sort((a, b) => b - a);
  const fits = offsets.map((offset) => wanted - offset).find((at) => wallMillis(at, zone) === wanted);
  return Math.max(0, fits ?? wanted - Math.min(...offsets));
}

/**
 * The first moment of a day in a zone, in UTC milliseconds, never below 0. Where the clocks skip midnight, the day
 * begins when they are moved.
 */
export const startOfDay = (day: Day, zone: string): number =>
  instantOfWall(Date.parse(`${day}T00:00:00Z`), zone);

/** A moment as a `datetime-local` field writes it, by the clocks of a zone: `2026-11-23T14:05`. */
export const wallTimeIn = (at: number, zone: string): string =>
  new Date(wallMillis(at, zone)).toISOString().slice(0, 16);

/**
 * The moment of a wall clock in a zone. A time that the clocks skip is moved over the gap; of a time that comes twice,
 * the first is meant. Null when it is not a whole date and time.
 */
export function instantIn(wall: string, zone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(wall)) return null;
  const wanted = Date.parse(`${wall.slice(0, 16)}:00Z`);
  return Number.isNaN(wanted) || wanted < 0 ? null : instantOfWall(wanted, zone);
}
