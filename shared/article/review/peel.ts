import { signAcross } from '../../kit/signs.ts';
import type { Run } from '../compare/runs.ts';
import type { Inline } from '../inline.ts';
import { isBlockToken, type Token } from './tokens.ts';

/** How long two texts begin alike, never in the middle of what is one sign to a reader. */
function commonStart(a: string, b: string, most: number): number {
  const end = Math.min(a.length, b.length, most);
  let length = 0;
  while (length < end && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  for (let cut = -1; cut !== 0;) {
    cut = Math.max(signAcross(a, length).back, signAcross(b, length).back);
    length -= cut;
  }
  return length;
}

function commonEnd(a: string, b: string, most: number): number {
  const end = Math.min(a.length, b.length, most);
  let length = 0;
  while (length < end && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  for (let cut = -1; cut !== 0;) {
    cut = Math.max(signAcross(a, a.length - length).on, signAcross(b, b.length - length).on);
    length -= cut;
  }
  return Math.max(0, length);
}

type Text = Extract<Inline, { kind: 'text' }>;
const isText = (token: Token): token is Text => !isBlockToken(token) && token.kind === 'text';
const sizeOf = (token: Token): number => (isText(token) ? token.text.length : 1);

/** What is left of a list of tokens; runs of text are taken from letter by letter, everything else whole. */
type Rest = { tokens: Token[]; from: number; to: number };

type Peeled = { before: Token[]; after: Token[] };

/** Takes what is alike off one end of both lists, at most so many letters. */
function peelEnd(
  before: Rest,
  after: Rest,
  side: 'start' | 'end',
  most: number,
  same: (a: Token, b: Token) => boolean,
): Peeled {
  const peeled: Peeled = { before: [], after: [] };
  const index = (rest: Rest): number => (side === 'start' ? rest.from : rest.to - 1);
  const drop = (rest: Rest): void => void (side === 'start' ? (rest.from += 1) : (rest.to -= 1));
  const take = (rest: Rest, token: Text, length: number): Text => {
    if (length === token.text.length) {
      drop(rest);
      return token;
    }
    const cut = side === 'start' ? length : token.text.length - length;
    const [head, tail] = [token.text.slice(0, cut), token.text.slice(cut)];
    rest.tokens[index(rest)] = { ...token, text: side === 'start' ? tail : head };
    return { ...token, text: side === 'start' ? head : tail };
  };
  let left = most;
  while (before.from < before.to && after.from < after.to && left > 0) {
    const [b, a] = [before.tokens[index(before)], after.tokens[index(after)]];
    if (!b || !a) break;
    if (isText(b) && isText(a) && same({ ...b, text: '' }, { ...a, text: '' })) {
      const length = (side === 'start' ? commonStart : commonEnd)(b.text, a.text, left);
      if (length === 0) break;
      peeled.before.push(take(before, b, length));
      peeled.after.push(take(after, a, length));
      left -= length;
      if (length < Math.min(b.text.length, a.text.length)) break;
    } else {
      if (!same(b, a)) break;
      peeled.before.push(b);
      peeled.after.push(a);
      drop(before);
      drop(after);
      left -= sizeOf(a);
    }
  }
  if (side === 'end') {
    peeled.before.reverse();
    peeled.after.reverse();
  }
  return peeled;
}

/** How many letters and other tokens stand behind a place in a line; all of them when the line is not among these. */
export function sizeBehind(
  tokens: readonly Token[],
  place: { line: string; offset: number } | undefined,
): number {
  const end = place ? tokens.findIndex((token) => isBlockToken(token) && token.id === place.line) : -1;
  if (!place || end === -1) return Number.POSITIVE_INFINITY;
  let behind = 0;
  for (let i = tokens.length - 1; i >= end; i--) behind += sizeOf(tokens[i] ?? { kind: 'break' });
  let line = 0;
  for (let i = end - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token || isBlockToken(token)) break;
    line += sizeOf(token);
  }
  return behind + Math.max(0, line - place.offset);
}

/**
 * Two lists of tokens as what they end and begin with alike, and what is between. The end first: of several marks the last
 * survives. Text is compared letter by letter, whatever runs it is in.
 * @param mostBehind no more of the end than this
 * @param same whether two tokens are one; texts are asked for as if they were empty
 */
export function peel(
  before: readonly Token[],
  after: readonly Token[],
  mostBehind: number,
  same: (a: Token, b: Token) => boolean,
): { start: Run<Token>; between: Peeled; end: Run<Token> } {
  const rests = [before, after].map((tokens) => ({ tokens: [...tokens], from: 0, to: tokens.length }));
  const [b, a] = rests;
  if (!b || !a) throw new Error('two lists are peeled');
  const end = peelEnd(b, a, 'end', mostBehind, same);
  const start = peelEnd(b, a, 'start', Number.POSITIVE_INFINITY, same);
  return {
    start: { same: true, ...start },
    between: { before: b.tokens.slice(b.from, b.to), after: a.tokens.slice(a.from, a.to) },
    end: { same: true, ...end },
  };
}
