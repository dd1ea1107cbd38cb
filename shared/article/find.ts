import { fail, ok, type Result } from '../kit/result.ts';
import { CHIP } from './lines.ts';

/** What is looked for. `language` decides where words begin and end. */
export type FindQuery = {
  text: string;
  matchCase: boolean;
  wholeWord: boolean;
  /** The text is a regular expression, `^` and `$` stand for the ends of lines. */
  regex: boolean;
  language: string;
};

/** One place where it was found: UTF-16 offsets in the line, and what the groups of a regular expression caught. */
export type Found = {
  from: number;
  to: number;
  groups?: (string | undefined)[];
  named?: Record<string, string | undefined>;
};

export type Matcher = (line: string) => Found[];

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/**
 * A function that finds a query in lines of text, in Unicode normal form C whichever form the text is in.
 * Case is ignored by Unicode's simple folding; whole words end where `Intl.Segmenter` ends them, which for Chinese and
 * Japanese is by dictionary. A regular expression may take exponential time: run it where it can be stopped.
 */
export function matcherFor(query: FindQuery): Result<Matcher, { message: string }> {
  const wanted = query.text.normalize('NFC');
  let pattern: RegExp;
  try {
    pattern = new RegExp(query.regex ? wanted : escapePattern(wanted), query.matchCase ? 'gmu' : 'gimu');
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return fail({ message: message.replace(/^Invalid regular expression: (?:\/.*\/\w*: )?/su, '') });
  }
  const isWord = query.wholeWord ? wordEdges(query.language) : null;
  return ok((line) => {
    if (wanted === '') return [];
    const { text, start, end } = composed(line);
    const edges = isWord?.(text);
    const found: Found[] = [];
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (to === from || edges?.(from, to) === false) continue;
      if (!query.regex && cutsSign(text, from, to)) continue;
      found.push({
        from: start(from),
        to: end(to),
        ...(query.regex
          ? { groups: [...match], ...(match.groups ? { named: { ...match.groups } } : {}) }
          : {}),
      });
    }
    return found;
  });
}

/** What belongs to the sign before it: joiners, variation selectors, skin tones and the accents of Latin and Greek. */
const GOES_ON = /^(?:\u200d|\ufe0f|[\u0300-\u036f]|[\u{1f3fb}-\u{1f3ff}])/u;

/** True where a match would take half of what is one sign to a reader, such as one person out of a family. */
const cutsSign = (text: string, from: number, to: number): boolean =>
  text[from - 1] === '\u200d' || GOES_ON.test(text.slice(to, to + 2));

const ASCII_WORD = /[0-9A-Za-z]/u;
const ASCII_GAP = /[ \t\n(),;!?"]/u;

function wordEdges(language: string): (text: string) => (from: number, to: number) => boolean {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => {
    let segments: Intl.Segments | undefined;
    const isEdge = (at: number): boolean => {
      if (at === 0 || at === text.length) return true;
      const [before, after] = [text.charAt(at - 1), text.charAt(at)];
      // Most places are plain, and the segmenter is slow.
      if (ASCII_WORD.test(before) && ASCII_WORD.test(after)) return false;
      if (ASCII_GAP.test(before) || ASCII_GAP.test(after)) return true;
      segments ??= segmenter.segment(text);
      return segments.containing(at)?.index === at;
    };
    return (from, to) => isEdge(from) && isEdge(to);
  };
}

type Composed = { text: string; start: (at: number) => number; end: (at: number) => number };

const same = (at: number): number => at;
/** Below U+0300 nothing composes. */
const PLAIN = /^[\t\n -\u02ff\u2010-\u203a\u3000-\u3098\u309b-\u9fff]*$/u;
/** A letter with its marks, or the parts of a Hangul syllable: what composes with nothing outside of it. */
const CLUSTER = /[\u1100-\u115f\ua960-\ua97c\uac00-\ud7a3][\u1160-\u11ff\ud7b0-\ud7fb]*\p{M}*|[^]\p{M}*/gu;

/** A text in normal form C, and from each place in it to the place in the text as it is written. */
function composed(line: string): Composed {
  if (PLAIN.test(line)) return { text: line, start: same, end: same };
  const text = line.normalize('NFC');
  if (text === line) return { text, start: same, end: same };
  const starts: number[] = [];
  const ends: number[] = [0];
  let at = 0;
  for (const [cluster] of line.matchAll(CLUSTER)) {
    const { length } = cluster.normalize('NFC');
    const kept = length === cluster.length;
    for (let i = 0; i < length; i++) {
      starts.push(kept ? at + i : at);
      ends.push(kept ? at + i + 1 : at + cluster.length);
    }
    at += cluster.length;
  }
  starts.push(line.length);
  return { text, start: (n) => starts[n] ?? line.length, end: (n) => ends[n] ?? line.length };
}

/** `$$`, `$&`, `$1` to `$99` and `$<name>`, as in JavaScript. */
const GROUP = /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/gu;

/**
 * The words to put in the place of a match. Groups are only read in the replacement of a regular expression; elsewhere
 * a dollar is a dollar.
 */
export function replacementFor(template: string, { groups, named }: Found): string {
  if (!groups) return template;
  return template
    .replace(GROUP, (whole, digits: string | undefined, name: string | undefined) => {
      if (whole === '$$') return '$';
      if (whole === '$&') return groups[0] ?? '';
      if (name !== undefined) return named ? (named[name] ?? '') : whole;
      const two = Number(digits);
      if (two > 0 && two < groups.length) return groups[two] ?? '';
      const one = Math.floor(two / 10);
      return digits?.length === 2 && one > 0 && one < groups.length
        ? `${groups[one] ?? ''}${String(two % 10)}`
        : whole;
    })
    .replaceAll(CHIP, '');
}
