import type { Stamp } from '../../../article/stamps.ts';
import { nameText } from '../../common/characters.ts';
import type { XmlElement } from '../../common/xml.ts';
import type { Card } from '../card.ts';

/** What a change says when nobody said who made it or when: the first moment there is. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** A moment of Word's; local times without a zone are taken as UTC, as Word itself writes them. */
export function wordMoment(date: string | undefined): string | null {
  if (date === undefined) return null;
  const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/u.test(date) ? date : `${date}Z`);
  return Number.isFinite(at) && at >= 0 && at < 253_402_300_800_000 ? new Date(at).toISOString() : null;
}

const second = (at: string): string => at.slice(0, 19);

/**
 * True when the changes of a document still have the numbers under which they were written: other programs number them anew,
 * and a number would then be that of another suggestion.
 */
export function numbersHold(xml: string, card: Card | null): boolean {
  const written = new Map<number, string>();
  const times = new Set<string>();
  for (const { stamp, numbers } of card?.stamps ?? []) {
    times.add(second(stamp.at));
    for (const number of numbers) written.set(number, second(stamp.at));
  }
  for (const [element] of xml.matchAll(/<w:(?:ins|del|rPrChange|pPrChange) [^>]*>/gu)) {
    const at = / w:date="([^"]*)"/u.exec(element)?.[1];
    const moment = at === undefined ? null : wordMoment(at);
    if (moment === null || !times.has(second(moment))) continue;
    if (written.get(Number(/ w:id="(\d+)"/u.exec(element)?.[1])) !== second(moment)) return false;
  }
  return true;
}

/**
 * The stamps of tracked changes. Those that we wrote are known by author and time, and where several have the same, by their
 * numbers. Of others, everything by one author at one time that stands together is one suggestion.
 */
export class ReadStamps {
  /** Our own stamps by time and author, and those of one time and author by their numbers. */
  private readonly known = new Map<string, { stamps: Stamp[]; byNumber: Map<number, Stamp> }>();
  private readonly newId: () => string;
  private last: { key: string; stamp: Stamp } | null = null;
  private readonly moves = new Map<string, Stamp>();

  /** @param trusted numbers of changes are those that were written, see {@link numbersHold} */
  constructor(card: Card | null, newId: () => string, trusted = false) {
    this.newId = newId;
    for (const { stamp, numbers } of card?.stamps ?? []) {
      const key = `${second(stamp.at)} ${nameText(stamp.by)}`;
      const rows = this.known.get(key) ?? { stamps: [], byNumber: new Map<number, Stamp>() };
      rows.stamps.push(stamp);
      if (trusted) for (const number of numbers) rows.byNumber.set(number, stamp);
      this.known.set(key, rows);
    }
  }

  /** Words that nothing is said of: what follows them is another suggestion. */
  pause(): void {
    this.last = null;
  }

  /** True for a stamp that went out with the document. */
  isOurs({ id }: Stamp): boolean {
    return [...this.known.values()].some(({ stamps }) => stamps.some((one) => one.id === id));
  }

  of({ name, attributes }: XmlElement): Stamp {
    const by = nameText(attributes['w:author'] ?? '');
    const at = wordMoment(attributes['w16du:dateUtc'] ?? attributes['w:date']) ?? NEVER;
    const key = `${second(at)} ${by}`;
    const rows = this.known.get(key);
    const ours = rows?.stamps.length === 1 ? rows.stamps[0] : rows?.byNumber.get(Number(attributes['w:id']));
    if (ours) return ours;
    // Both ends of a move are one suggestion.
    const isMove = name === 'w:moveFrom' || name === 'w:moveTo';
    const moved = isMove ? this.moves.get(key) : undefined;
    if (moved) return moved;
    if (this.last?.key === key) return this.last.stamp;
    // One of several of ours, nobody knows which: a warning of any of them is kept.
    const initials = rows?.stamps[0]?.initials;
    const clash = rows?.stamps.some((one) => one.clash) === true;
    const stamp: Stamp = {
      id: this.newId(),
      by,
      ...(initials === undefined ? {} : { initials }),
      at: rows?.stamps[0]?.at ?? at,
      ...(clash ? { clash: true as const } : {}),
    };
    this.last = { key, stamp };
    if (isMove) this.moves.set(key, stamp);
    return stamp;
  }
}
