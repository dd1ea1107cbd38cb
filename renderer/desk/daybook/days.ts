import { addDays, dayOf, startOfDay, weekdayOf } from '../../../shared/kit/days.ts';

export const GROUPS = ['overdue', 'today', 'tomorrow', 'week', 'later', 'never'] as const;
export type GroupId = (typeof GROUPS)[number];

/**
 * The moments that part the groups of a day book: now, the end of today, of tomorrow, and of the week (Sunday). On a
 * weekend the week is the one that begins on Monday, because nothing would be left of this one.
 * @param now UTC milliseconds
 */
export function moments(now: number, zone: string): number[] {
  const today = dayOf(now, zone);
  const left = 8 - weekdayOf(today);
  const end = addDays(today, left <= 2 ? left + 7 : left);
  return [now, ...[addDays(today, 1), addDays(today, 2), end].map((day) => startOfDay(day, zone))];
}

export type Group = { id: GroupId; count: number };
/** A line of the day book: the head of a group, or the story at a place in the list by deadline. */
export type Line = { head: Group } | { place: number };

/** The groups that have stories, in their order. */
export const groupsOf = (due: { counts: readonly number[]; never: number }): Group[] =>
  GROUPS.map((id, i) => ({ id, count: id === 'never' ? due.never : (due.counts[i] ?? 0) })).filter(
    ({ count }) => count > 0,
  );

export const countLines = (groups: readonly Group[]): number =>
  groups.reduce((sum, { count }) => sum + count + 1, 0);

/** What stands on a line; null past the end. Lines are counted through heads and stories alike. */
export function lineAt(groups: readonly Group[], line: number): Line | null {
  let before = 0;
  let place = 0;
  for (const group of groups) {
    if (line === before) return { head: group };
    if (line <= before + group.count) return { place: place + line - before - 1 };
    before += group.count + 1;
    place += group.count;
  }
  return null;
}

/** The line on which a story stands. */
export function lineOf(groups: readonly Group[], place: number): number {
  let left = place;
  let line = 1;
  for (const { count } of groups) {
    if (left < count) return line + left;
    left -= count;
    line += count + 1;
  }
  return line;
}
