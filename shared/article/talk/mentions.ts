import { INVISIBLE } from '../../kit/text.ts';

/** A name after an @: as it is known, and where it stands (UTF-16, the @ included). */
export type Mention = { name: string; from: number; to: number };

/** Written without spaces between words: a name ends where it ends, and an @ may stand right behind a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}_]/u;
/** What may stand within a name nobody knows: letters, and between them a hyphen, an apostrophe or a point. */
const UNKNOWN_NAME = /^[\p{L}\p{N}\p{M}]+(?:[-'’._·・][\p{L}\p{N}\p{M}]+)*/u;
/** A name of several words that nobody knows is written in marks of quotation. */
const QUOTED = /^(?:"([^"\n]{1,100})"|“([^”\n]{1,100})”|«([^»\n]{1,100})»|「([^」\n]{1,100})」)/u;
const LEFT_OUT =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670]/gu;

type Sign = { text: string; to: number };

/** A text sign by sign as names are compared: case, accents and what nobody sees do not count; a run of spaces is one. */
function signsOf(text: string, from: number, most: number): Sign[] {
  const signs: Sign[] = [];
  let at = from;
  for (const sign of text.slice(from, from + most)) {
    at += sign.length;
    const folded = sign.normalize('NFKD').replace(INVISIBLE, '').replace(LEFT_OUT, '').toLowerCase();
    const last = signs.at(-1);
    if (folded === '' || (folded === ' ' && last?.text === ' ')) {
      if (last) last.to = at;
    } else for (const part of folded) signs.push({ text: /\s/u.test(part) ? ' ' : part, to: at });
  }
  return signs;
}

const folded = (name: string): string =>
  signsOf(name.trim(), 0, 400)
    .map((s) => s.text)
    .join('');

/** Where a name that stands at a place ends; null when it does not stand there whole. */
function endOf(text: string, from: number, name: string): number | null {
  const signs = signsOf(text, from, 4 * name.length + 40);
  let spelled = '';
  for (const [i, sign] of signs.entries()) {
    spelled += sign.text;
    if (!name.startsWith(spelled)) return null;
    if (spelled !== name) continue;
    const next = signs[i + 1]?.text ?? ' ';
    const ends = !LETTER.test(next) || UNSPACED.test(sign.text) || UNSPACED.test(next);
    return ends ? sign.to : null;
  }
  return null;
}

/**
 * The people a comment speaks to: `@` and a name. Names that are known may hold spaces and are found whole, the longest
 * first, whatever their case and accents; Chinese and Japanese ones end without a space. A name nobody knows is one word,
 * or stands in marks of quotation: `@"Mary Ann Doe"`. An address such as `desk@example.org` names nobody.
 */
export function mentionsIn(text: string, known: readonly string[]): Mention[] {
  const names = known
    .map((name) => ({ name: name.trim(), folded: folded(name) }))
    .filter((one) => one.folded !== '')
    .sort((a, b) => b.folded.length - a.folded.length);
  const found: Mention[] = [];
  for (const match of text.matchAll(/[@＠]/gu)) {
    const from = match.index;
    if (from < (found.at(-1)?.to ?? 0)) continue;
    const before = Array.from(text.slice(Math.max(0, from - 2), from)).at(-1) ?? ' ';
    if (/[\p{L}\p{N}._%+-]/u.test(before) && !UNSPACED.test(before)) continue;
    const mention = nameAt(text, from + 1, names);
    if (mention) found.push({ ...mention, from });
  }
  return found;
}

function nameAt(
  text: string,
  start: number,
  names: readonly { name: string; folded: string }[],
): Omit<Mention, 'from'> | null {
  const at = start + (/^[\u200e\u200f\u2066-\u2069]*/u.exec(text.slice(start, start + 8))?.[0].length ?? 0);
  for (const { name, folded: spelling } of names) {
    const to = endOf(text, at, spelling);
    if (to !== null) return { name, to };
  }
  const rest = text.slice(at, at + 120);
  const quoted = QUOTED.exec(rest);
  if (quoted) {
    const name =
      quoted
        .slice(1)
        .find((part) => part !== undefined)
        ?.trim() ?? '';
    return name === '' ? null : { name, to: at + quoted[0].length };
  }
  const word = UNKNOWN_NAME.exec(rest)?.[0];
  return word === undefined ? null : { name: word, to: at + word.length };
}

/** The names of {@link mentionsIn}, each once. */
export const mentionedIn = (text: string, known: readonly string[]): string[] => [
  ...new Set(mentionsIn(text, known).map((m) => m.name)),
];
