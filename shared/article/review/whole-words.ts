import { segmenterOf } from '../compare/tokens.ts';
import type { Inline } from '../inline.ts';
import { placedText } from '../lines.ts';

/** A stretch of what a suggestion does to a line: words that stay, that would go, that would come. */
export type WordStretch = { op: 'same' | 'gone' | 'came'; text: string };

/**
 * One place of a line where a suggestion does something. What it takes out and puts in there is in it to the letter; words
 * that stay are in it only where a word begins or ends in the middle of the change.
 */
export type WordChange = readonly WordStretch[];

/** What writes no spaces between its words: there a mark between two letters cuts nothing that a reader would miss. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** No word goes across these; a piece of a kind that nobody knows stands as a line separator. */
const ENDS_WORDS =
  /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Longer than any word: an address, or text that nobody reads in words. UTF-16 units. */
const LONGEST = 200;

/** What the suggestion does to the line, piece by piece. What another one struck out is in neither of its two readings. */
function stretchesOf(content: readonly Inline[], id: string): WordStretch[] {
  const found: WordStretch[] = [];
  const add = (op: WordStretch['op'], text: string): void => {
    const last = found.at(-1);
    if (last?.op === op) found[found.length - 1] = { op, text: last.text + text };
    else found.push({ op, text });
  };
  for (const part of content) {
    const text = placedText([part]);
    const [gone, came] = [part.del?.id === id, part.ins?.id === id];
    if (gone) add('gone', text);
    if (came) add('came', text);
    if (!gone && !came && !part.del && text !== '') add('same', text);
  }
  return found;
}

/** How far from an edge of a text goes what may belong to the word there. */
function reach(text: string, side: 'start' | 'end'): number {
  const near = side === 'start' ? text.slice(0, LONGEST + 1) : text.slice(-LONGEST - 1);
  const signs = side === 'start' ? Array.from(near) : Array.from(near).reverse();
  let length = 0;
  for (const sign of signs) {
    if (ENDS_WORDS.test(sign)) break;
    length += sign.length;
  }
  return length > LONGEST ? 0 : length;
}

/** The places of a text at which a reader may cut it. */
function cutsOf(text: string, language: string): ReadonlySet<number> {
  const cuts = new Set([0, text.length]);
  for (const { index, segment, isWordLike } of segmenterOf(language).segment(text)) {
    cuts.add(index);
    if (isWordLike !== true || UNSPACED.test(segment))
      for (let at = index + 1; at < index + segment.length; at++) cuts.add(at);
  }
  return cuts;
}

/** Cuts what stays where both readings may be cut, and gives what is between such cuts and not all the same. */
function widened(group: readonly WordStretch[], language: string): WordChange[] {
  const read = (op: 'gone' | 'came'): string =>
    group.map((part) => (part.op === 'same' || part.op === op ? part.text : '')).join('');
  const cuts = { gone: cutsOf(read('gone'), language), came: cutsOf(read('came'), language) };
  const changes: WordStretch[][] = [];
  let open: WordStretch[] = [];
  const add = (op: WordStretch['op'], text: string): void => {
    if (text !== '') open.push({ op, text });
  };
  const close = (): void => {
    if (open.some(({ op }) => op !== 'same')) changes.push(open);
    open = [];
  };
  let [gone, came] = [0, 0];
  for (const { op, text } of group) {
    if (op !== 'same') {
      add(op, text);
      if (op === 'gone') gone += text.length;
      else came += text.length;
      continue;
    }
    let from = 0;
    for (let at = 0; at <= text.length; at++) {
      if (!cuts.gone.has(gone + at) || !cuts.came.has(came + at)) continue;
      add('same', text.slice(from, at));
      from = at;
      close();
    }
    add('same', text.slice(from));
    gone += text.length;
    came += text.length;
  }
  close();
  return changes;
}

/**
 * What one suggestion does to a line, in whole words: where a mark begins or ends in the middle of a word, the rest of the
 * word is told along. Words are those of the language; where it writes no spaces, nothing is told along.
 * @param id the suggestion
 * @example // f[-orty-][+ifty+] pumps
 * wholeWords(content, id, 'en') // [[same 'f', gone 'orty', came 'ifty']]
 */
export function wholeWords(content: readonly Inline[], id: string, language: string): WordChange[] {
  const stretches = stretchesOf(content, id);
  const changes: WordChange[] = [];
  let group: WordStretch[] = [];
  const close = (): void => {
    if (group.some(({ op }) => op !== 'same')) changes.push(...widened(group, language));
    group = [];
  };
  for (const [i, part] of stretches.entries()) {
    if (part.op !== 'same') {
      group.push(part);
      continue;
    }
    const { text } = part;
    const isInWord = i > 0 && i < stretches.length - 1 && reach(text, 'start') === text.length;
    if (isInWord) {
      group.push(part);
      continue;
    }
    if (group.length > 0) group.push({ op: 'same', text: text.slice(0, reach(text, 'start')) });
    close();
    if (i < stretches.length - 1)
      group.push({ op: 'same', text: text.slice(text.length - reach(text, 'end')) });
  }
  close();
  return changes;
}

/** The words of a change as they were, or as they would be. */
export const wordsRead = (change: WordChange, reading: 'gone' | 'came'): string =>
  change.map(({ op, text }) => (op === 'same' || op === reading ? text : '')).join('');
