import type { Edit } from './edit.ts';
import { NBSP, type Typography } from './languages.ts';

/**
 * Signs and units that stay with their number: BIPM, *The International System of Units*, §5.4.3, and the
 * currencies of news copy. Not `in` and `A`, which begin more words than measurements.
 */
const UNITS =
  'mm cm dm m km mg g kg t ml cl dl l L ha m² m³ km² s min h ms Hz kHz MHz GHz W kW MW GW kWh MWh TWh V ' +
  'K °C °F % ‰ km/h mph kB MB GB TB ft mi lb oz Pa hPa dB € $ £ ¥ ₽ kr EUR USD GBP NOK SEK DKK CHF zł Kč Ft';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
const anyOf = (parts: readonly string[]): string =>
  [...parts]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

const UNIT = new RegExp(`(?<=\\p{Nd}) (?=(${anyOf(UNITS.split(' '))})(?![\\p{L}\\p{N}]))`, 'gu');
const INITIAL = /(?<=(?:^|[\s.(«“„"\u00a0])\p{Lu}\.) (?=\p{Lu})/gu;

const months = new Map<string, string[]>();
/** The names of the months as the language writes them beside a day. */
function monthsOf(language: string): string[] {
  const known = months.get(language);
  if (known) return known;
  let made: string[];
  try {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    made = Array.from({ length: 12 }, (_, month) => {
      const parts = format.formatToParts(new Date(Date.UTC(2001, month, 1)));
      return parts.find((part) => part.type === 'month')?.value ?? '';
    }).filter((name) => /^\p{L}{3,}$/u.test(name));
  } catch {
    made = [];
  }
  months.set(language, made);
  return made;
}

const hold = (at: number, done: number, text = NBSP): Edit => ({ from: at, to: at + 1, text, done });

/** Spaces at which a line must not be broken: number and unit, initials, day and month, `§ 5`, and signs that stand apart. */
export function spaceEdits(line: string, typography: Typography, language: string): Edit[] {
  const edits: Edit[] = [];
  for (const found of line.matchAll(UNIT)) {
    edits.push(hold(found.index, found.index + (found[1]?.length ?? 0) + 2));
  }
  for (const { index } of line.matchAll(INITIAL)) edits.push(hold(index, index + 2));
  for (const { index } of line.matchAll(/(?<=[§№]) (?=\p{Nd})/gu)) edits.push(hold(index, index + 2));
  if (typography.numbered.length > 0) {
    const before = new RegExp(`(?<=(?:^|[\\s(])(?:${anyOf(typography.numbered)})) (?=\\p{Nd})`, 'gu');
    for (const { index } of line.matchAll(before)) edits.push(hold(index, index + 2));
  }
  const names = monthsOf(language);
  if (names.length > 0) {
    const month = anyOf(names);
    const dayFirst = new RegExp(`(?<=(?<!\\p{Nd})\\p{Nd}{1,2}\\.?) (?=(${month})(?!\\p{L}))`, 'giu');
    for (const found of line.matchAll(dayFirst))
      edits.push(hold(found.index, found.index + (found[1]?.length ?? 0) + 2));
    const monthFirst = new RegExp(`(?<=(?<!\\p{L})(?:${month})) (?=(\\p{Nd}{1,2})(?!\\p{Nd}))`, 'giu');
    for (const found of line.matchAll(monthFirst))
      edits.push(hold(found.index, found.index + (found[1]?.length ?? 0) + 2));
  }
  return [...edits, ...apartEdits(line, typography)];
}

/** Words before `:` that begin an address rather than a clause. */
const SCHEME = /(?:^|[\s(])(?:https?|ftps?|mailto|tel|file)$/iu;

/** Signs that the language parts from the word before them, and guillemets from the words inside. */
function apartEdits(line: string, { before, inside, double }: Typography): Edit[] {
  const edits: Edit[] = [];
  for (const [sign, space] of Object.entries(before ?? {}))
    for (let at = line.indexOf(sign); at !== -1; at = line.indexOf(sign, at + 1)) {
      const previous = line.charAt(at - 1);
      if (previous === ' ' && /\S/u.test(line.charAt(at - 2))) edits.push(hold(at - 1, at + 1, space));
      else if (/[\p{L}\p{N}\p{M})\]»%…’]/u.test(previous) && standsAlone(line, at, sign))
        edits.push({ from: at, to: at, text: space, done: at + 1 });
    }
  if (inside === '') return edits;
  for (let at = line.indexOf(double[0]); at !== -1; at = line.indexOf(double[0], at + 1)) {
    const next = line.charAt(at + 1);
    if (next === ' ') edits.push(hold(at + 1, at + 2, inside));
    else if (next === inside && line.charAt(at + 2) === ' ')
      edits.push({ from: at + 2, to: at + 3, text: '', done: at + 3 });
    else if (/[\p{L}\p{N}]/u.test(next)) edits.push({ from: at + 1, to: at + 1, text: inside, done: at + 2 });
  }
  return edits;
}

/** True for a sign of the sentence: not the colon of a time or an address, not one inside a word. */
function standsAlone(line: string, at: number, sign: string): boolean {
  const next = line.charAt(at + 1);
  if (next !== '' && /[\p{L}\p{N}/\\]/u.test(next)) return false;
  if (sign !== ':') return true;
  return !/\p{Nd}/u.test(line.charAt(at - 1)) && !SCHEME.test(line.slice(0, at));
}
