import { countWords } from '../../article/questions.ts';
import { assertNever } from '../../kit/assert-never.ts';
import { serves } from '../dictionaries.ts';
import type { Finding, Piece, Span } from '../finding.ts';
import { addressSpans, overlaps, quotedSpans, sentencesOf, wordsOf, type Segment } from '../segments.ts';
import { anyOf, ownPattern } from './pattern.ts';
import type { Rule } from './schema.ts';

type Hit = { from: number; to: number; suggestions?: readonly string[]; variant?: string };
type Search = (piece: Piece, language: string) => Hit[];
type Compiled = { rule: Rule; search: Search; except: RegExp | null };
export type RuleSet = readonly Compiled[];

/** More findings than this of one rule in one paragraph say nothing more. */
const MOST_HITS = 50;

const list = <T>(value: T | readonly T[] | undefined): readonly T[] | null =>
  value === undefined ? null : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Makes rules ready to be looked for. */
export const compileRules = (rules: readonly Rule[]): RuleSet =>
  rules.map((rule) => ({
    rule,
    search: searchOf(rule),
    except: rule.except ? anyOf(rule.except, rule.case) : null,
  }));

/** Every place an expression finds. */
function hits(text: string, expression: RegExp): { from: number; to: number; found: string }[] {
  const found: { from: number; to: number; found: string }[] = [];
  for (const match of text.matchAll(expression)) {
    if (match[0] === '') continue;
    found.push({ from: match.index, to: match.index + match[0].length, found: match[0] });
    if (found.length === MOST_HITS) break;
  }
  return found;
}

/** Puts a capital on a replacement where the words it replaces had one. */
function likeCase(instead: string, found: string): string {
  const first = found.charAt(0);
  const capital = first !== first.toLowerCase();
  if (found.length > 1 && found === found.toUpperCase() && found !== found.toLowerCase())
    return instead.toUpperCase();
  return capital ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}

const key = (words: string): string =>
  words.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').toLowerCase();

function searchOf(rule: Rule): Search {
  switch (rule.kind) {
    case 'existence': {
      const expressions = [
        ...(rule.words ? [anyOf(rule.words, rule.case)] : []),
        ...(rule.pattern === undefined ? [] : [ownPattern(rule.pattern, rule.case)]),
      ];
      return ({ text }) => expressions.flatMap((expression) => hits(text, expression));
    }
    case 'substitution': {
      const instead = new Map(Object.entries(rule.swap).map(([from, to]) => [key(from), list(to) ?? []]));
      const expression = anyOf(Object.keys(rule.swap), rule.case);
      return ({ text }) =>
        hits(text, expression).map(({ found, ...at }) => ({
          ...at,
          suggestions: (instead.get(key(found)) ?? []).map((words) => likeCase(words, found)),
        }));
    }
    case 'consistency': {
      const expression = anyOf(rule.ways, rule.case);
      return ({ text }) =>
        hits(text, expression).map(({ found, ...at }) => {
          const way = rule.ways.find((one) => key(one) === key(found)) ?? found;
          const others = rule.ways.filter((one) => one !== way);
          return { ...at, variant: way, suggestions: others.map((words) => likeCase(words, found)) };
        });
    }
    case 'capitalisation':
      return capitals(rule);
    case 'length':
      return lengths(rule);
    case 'repetition': {
      const expression =
        /(?<![\p{L}\p{M}\p{N}'’-])([\p{L}\p{M}'’]{1,40})\s{1,8}\1(?![\p{L}\p{M}\p{N}'’-])/giu;
      return ({ text }) =>
        hits(text, expression).map(({ found, ...at }) => ({
          ...at,
          suggestions: [found.split(/\s/u)[0] ?? ''],
        }));
    }
    case 'occurrence': {
      const expression = anyOf(rule.words, rule.case);
      return ({ text }) =>
        hits(text, expression)
          .slice(rule.most)
          .map(({ from, to }) => ({ from, to }));
    }
    default:
      return assertNever(rule);
  }
}

function capitals(rule: Extract<Rule, { kind: 'capitalisation' }>): Search {
  const spelt = rule.words ?? [];
  const right = new Map(spelt.map((word) => [key(word), word]));
  const expression = spelt.length > 0 ? anyOf(spelt, false) : null;
  const startsSentence = (text: string, at: number): boolean =>
    /(?:^|[.!?…:]["”’)]?\s{1,8})["“‘(]?$/u.test(text.slice(Math.max(0, at - 12), at)) || at === 0;
  return ({ text, place }) => {
    const found: Hit[] = [];
    if (expression)
      for (const hit of hits(text, expression)) {
        const word = right.get(key(hit.found)) ?? hit.found;
        const written = hit.found.replaceAll('’', "'").replace(/\s+/gu, ' ');
        const atStart = word.charAt(0).toUpperCase() + word.slice(1);
        const allCaps = place === 'headline' && hit.found === hit.found.toUpperCase();
        if (written === word.replaceAll('’', "'") || allCaps) continue;
        if (written === atStart && startsSentence(text, hit.from)) continue;
        found.push({
          from: hit.from,
          to: hit.to,
          suggestions: [startsSentence(text, hit.from) ? atStart : word],
        });
      }
    if (rule.style === 'sentence' && isTitleCased(text)) found.push({ from: 0, to: text.length });
    return found;
  };
}

/** Most of the longer words after the first begin with a capital. */
function isTitleCased(text: string): boolean {
  const longer = text
    .split(/\s+/u)
    .slice(1)
    .filter((word) => /^\p{L}{4}/u.test(word));
  const capital = longer.filter((word) => /^\p{Lu}/u.test(word));
  return longer.length >= 4 && capital.length / longer.length >= 0.75;
}

function lengths(rule: Extract<Rule, { kind: 'length' }>): Search {
  /** What is over the limit: the line stands where the reader has had enough, and not under everything. */
  const over = (part: Segment, language: string): Hit[] => {
    const sizes = rule.count === 'words' ? countWords(part.text, language) : Array.from(part.text).length;
    if (sizes <= rule.most) return [];
    const kept =
      rule.count === 'words'
        ? (wordsOf(part.text, language)[rule.most]?.from ?? 0)
        : Array.from(part.text).slice(0, rule.most).join('').length;
    return [{ from: part.from + kept, to: part.to }];
  };
  return (piece, language) => {
    if (rule.of === 'sentence')
      return piece.place === 'headline'
        ? []
        : sentencesOf(piece.text, language).flatMap((part) => over(part, language));
    const fits =
      rule.of === 'paragraph' ? piece.place === 'body' || piece.place === 'quote' : piece.place === rule.of;
    return fits ? over({ from: 0, to: piece.text.length, text: piece.text }, language) : [];
  };
}

/** True when a rule speaks about text of a language in a place. */
function concerns(rule: Rule, piece: Piece, language: string): boolean {
  const languages = list(rule.language);
  const places = list(rule.where);
  return (
    (languages === null || languages.some((tag) => serves(tag, language))) &&
    (places === null || places.includes(piece.place))
  );
}

const isWhole = (rule: Rule): boolean =>
  rule.kind === 'length' || (rule.kind === 'capitalisation' && rule.style !== undefined);

/**
 * What the rules say about a piece.
 * @param given.now milliseconds of a steady clock, and how long a piece may take: rules left over are named in `late`
 */
export function checkRules(
  piece: Piece,
  set: RuleSet,
  given: { language: string; now: () => number; limit: number },
): { findings: Finding[]; late: string[] } {
  const { text } = piece;
  const never = [...piece.skip, ...addressSpans(text)];
  let quoted: Span[] | undefined;
  const end = given.now() + given.limit;
  const findings: Finding[] = [];
  const late: string[] = [];
  for (const { rule, search, except } of set) {
    if (!concerns(rule, piece, given.language)) continue;
    if (given.now() > end) {
      late.push(rule.id);
      continue;
    }
    const spared = except ? hits(text, except).map(({ from, to }) => [from, to] as const) : [];
    for (const hit of search(piece, given.language)) {
      if (!isWhole(rule) && overlaps(never, hit.from, hit.to)) continue;
      if (spared.some(([from, to]) => from <= hit.from && hit.to <= to)) continue;
      if (!rule.quoted && !isWhole(rule) && piece.place !== 'headline') {
        quoted ??= quotedSpans(text);
        if (piece.place === 'quote' || overlaps(quoted, hit.from, hit.to)) continue;
      }
      findings.push(findingOf(rule, hit, text));
    }
  }
  return { findings, late };
}

function findingOf(rule: Rule, hit: Hit, text: string): Finding {
  const found = text.slice(hit.from, hit.to);
  const suggestions = (hit.suggestions ?? []).filter((words) => words !== found);
  return {
    from: hit.from,
    to: hit.to,
    sort: 'style',
    level: rule.level,
    rule: `house:${rule.id}`,
    message: rule.message.replaceAll('{found}', found).replaceAll('{instead}', suggestions[0] ?? ''),
    suggestions,
    ...(hit.variant === undefined ? {} : { variant: hit.variant }),
  };
}
