import type { Moment } from '../../../shared/article/meta.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
function wallFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
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

export function isZone(zone: string): boolean {
  try {
    wallFormat(zone);
    return true;
  } catch {
    return false;
  }
}

/** A moment as a `datetime-local` field writes it, in the moment's own zone: `2026-11-23T14:05`. */
export const wallTime = ({ at, zone }: Moment): string =>
  new Date(wallMillis(at, zone)).toISOString().slice(0, 16);

/**
 * The instant of a wall clock in a zone. A time that the clocks skip is moved over the gap (`moved`); of a time that
 * comes twice, the first is meant. Null when it is not a whole date and time.
 */
export function instantOf(wall: string, zone: string): { at: number; moved: boolean } | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(wall)) return null;
  const wanted = Date.parse(`${wall.slice(0, 16)}:00Z`);
  if (Number.isNaN(wanted) || wanted < 0) return null;
  const offsetAt = (at: number) => wallMillis(at, zone) - at;
  // The offset a day before and a day after cover every change of clocks; the larger gives the earlier instant.
  const day = 24 * 60 * 60_000;
  const offsets = [offsetAt(wanted - day), offsetAt(wanted + day)].sort((a, b) => b - a);
  const fits = offsets.map((offset) => wanted - offset).find((at) => wallMillis(at, zone) === wanted);
  if (fits !== undefined) return { at: fits, moved: false };
  return { at: wanted - Math.min(...offsets), moved: true };
}

/** `Europe/Oslo, GMT+1`: the zone and what it means on that day. */
export function zoneName(zone: string, at: number): string {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName');
  const name = zone.replaceAll('_', ' ');
  return part && !/^(?:UTC|GMT|Etc\/UTC)$/u.test(zone) ? `${name}, ${part.value}` : name;
}
