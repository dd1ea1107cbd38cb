import { partsOf } from '../compare/tokens.ts';
import { placedText } from '../lines.ts';
import type { ArticleMeta } from '../meta.ts';
import type { Block } from '../nodes/index.ts';
import { RISK_WORDS } from './risk-words.ts';
import type { Suggestion } from './suggestions.ts';
import { contentOf, wordingOf, type Wording } from './wording.ts';

/** What a suggestion touches, the most dangerous first: what a reader may sue over before what only a subeditor sees. */
export const RISKS = [
  'clash',
  'figure',
  'name',
  'quote',
  'negation',
  'attribution',
  'picture',
  'words',
  'structure',
  'look',
  'punctuation',
  'space',
] as const;
export type Risk = (typeof RISKS)[number];

/** What the risks of a suggestion are told from. */
export type RiskContext = { body: readonly Block[]; meta: Pick<ArticleMeta, 'language' | 'entities'> };

/** Figures in digits of any script; words for numbers are words. */
const FIGURE = /[\p{Nd}\p{No}\p{Nl}％%‰]/u;
const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const OPENING = '“«„‟「『‘‹';
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '‟': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‹': '›',
};
const QUOTE_MARKS = /["“”«»„‟「」『』‹›]/u;
/** Every noun of these begins with a capital: two of them in a row are a name, one tells nothing. */
const NOUNS_IN_CAPITALS = new Set(['de', 'lb']);

/** True where a stretch of a line lies between an opening mark of quotation and its closing one. */
function isQuoted(line: string, from: number, to: number): boolean {
  let closes: string | null = null;
  for (const [i, sign] of Array.from(line.slice(0, to)).entries()) {
    if (closes?.includes(sign)) closes = null;
    else if (sign === '"' && closes === null) closes = '"';
    else if (closes === null && OPENING.includes(sign)) closes = CLOSING[sign] ?? null;
    if (i >= from && closes !== null) return true;
  }
  return closes !== null && from < to;
}

/** Capitals within a sentence: the first word of a line or after a full stop tells nothing. */
function hasName(line: string, from: number, to: number, language: string): boolean {
  const nouns = NOUNS_IN_CAPITALS.has(language);
  let starts = true;
  let capitals = 0;
  let at = 0;
  for (const part of partsOf(line, language)) {
    const end = at + part.length;
    if (LETTER.test(part)) {
      capitals = CAPITAL.test(part) ? capitals + 1 : 0;
      const counts = nouns ? capitals >= 2 : capitals >= 1 && (!starts || capitals >= 2);
      if (counts && end > from && at < to) return true;
      starts = false;
    } else if (/[.!?:“"«]/u.test(part)) {
      starts = true;
      capitals = 0;
    }
    at = end;
  }
  return false;
}

type Told = { lines: ReadonlyMap<string, string>; meta: RiskContext['meta'] };

function risksOf(suggestion: Suggestion, { gone, came }: Wording, { lines, meta }: Told): Risk[] {
  const language = meta.language.split('-')[0]?.toLowerCase() ?? '';
  const found = new Set<Risk>();
  if (suggestion.clash) found.add('clash');
  const { pieces } = suggestion;
  const words = pieces.filter((p) => p.op !== 'was' && p.about === 'words');
  // What is told in whole words is weighed in whole words: "f[orty][ifty]" is a figure.
  const text = pieces.length === words.length ? `${gone} ${came}` : words.map((p) => p.text).join(' ');
  const parts = new Set(partsOf(text.toLowerCase().replaceAll('’', "'"), meta.language));
  const lists = RISK_WORDS[language];
  if (FIGURE.test(text) || lists?.numbers.some((word) => parts.has(word))) found.add('figure');
  if (meta.entities.some(({ name }) => name !== '' && text.includes(name))) found.add('name');
  if (lists?.negations.some((word) => parts.has(word))) found.add('negation');
  if (lists?.attributions.some((word) => parts.has(word))) found.add('attribution');
  if (QUOTE_MARKS.test(text)) found.add('quote');
  for (const { line, from, to, kind } of words) {
    const whole = lines.get(line) ?? '';
    if (kind === 'quote' || kind === 'pullquote' || isQuoted(whole, from, to)) found.add('quote');
    if (hasName(whole, from, to, language)) found.add('name');
  }
  for (const { op, about, kind } of pieces) {
    if (kind === 'pullquote' && op === 'was' && about === 'mark') found.add('attribution');
    if (about === 'block') found.add(kind === 'image' || kind === 'embed' ? 'picture' : 'structure');
    else if (about === 'mark') found.add('structure');
    else if (op === 'was') found.add('look');
  }
  if (LETTER.test(text)) found.add('words');
  else if (text.trim() !== '') found.add('punctuation');
  else if (text !== '') found.add('space');
  return RISKS.filter((risk) => found.has(risk));
}

/**
 * Suggestions in the order in which they should be looked at: by the most dangerous thing that each touches, and in
 * reading order among equals; with how each is told. By rules of the story's language: names by capitals and by the
 * people and places the story is tagged with, negations and attributions by lists of words, quotation by its marks.
 * @example byRisk(suggestionsIn(body), { body, meta })[0]?.risks // ['figure', 'words']
 */
export function byRisk(
  suggestions: readonly Suggestion[],
  context: RiskContext,
): { suggestion: Suggestion; risks: Risk[]; wording: Wording }[] {
  const { meta } = context;
  const contents = contentOf(context.body);
  const lines = new Map([...contents].map(([line, content]) => [line, placedText(content)]));
  const rank = (risks: readonly Risk[]): number => {
    const [first] = risks;
    return first === undefined ? RISKS.length : RISKS.indexOf(first);
  };
  return suggestions
    .map((suggestion) => {
      const wording = wordingOf(suggestion, contents, meta.language);
      return { suggestion, risks: risksOf(suggestion, wording, { lines, meta }), wording };
    })
    .sort((a, b) => rank(a.risks) - rank(b.risks));
}
