import type { Moment } from '../../../shared/article/meta.ts';
import { instantIn, wallTimeIn } from '../../../shared/kit/days.ts';

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A moment as a `datetime-local` field writes it, in the moment's own zone: `2026-11-23T14:05`. */
export const wallTime = ({ at, zone }: Moment): string => wallTimeIn(at, zone);

/**
 * The instant of a wall clock in a zone. A time that the clocks skip is moved over the gap (`moved`); of a time that
 * comes twice, the first is meant. Null when it is not a whole date and time.
 */
export function instantOf(wall: string, zone: string): { at: number; moved: boolean } | null {
  const at = instantIn(wall, zone);
  return at === null ? null : { at, moved: wallTimeIn(at, zone) !== wall.slice(0, 16) };
}

/** `Europe/Oslo, GMT+1`: the zone and what it means on that day. */
export function zoneName(zone: string, at: number): string {
  const part = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName');
  const name = zone.replaceAll('_', ' ');
  return part && !/^(?:UTC|GMT|Etc\/UTC)$/u.test(zone) ? `${name}, ${part.value}` : name;
}
