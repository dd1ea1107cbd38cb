import { isTextBlock, type Block, type TextBlock } from '../nodes/index.ts';
import { wordsIn } from './tokens.ts';

const wordsOf = (b: Block): string[] =>
  isTextBlock(b) ? wordsIn(b.content.map((p) => (p.kind === 'text' ? p.text : ' ')).join('')) : [];

/** Which part of some words another block has; 0 when there are none. */
function share(words: readonly string[], block: Block): number {
  const all = new Set(wordsOf(block));
  return words.length === 0 ? 0 : words.filter((w) => all.has(w)).length / words.length;
}

/** From this share on, words are taken to have crossed a break and not to have been written anew. */
const CROSSED = 0.6;
/** Fewer words than this are found in any neighbour by chance. */
const FEWEST_CROSSED = 3;

/**
 * True when the words of a block that stands beside a pair came from it: most of its own words are the whole's, or it has most
 * of what the rest of the pair lost.
 */
export function belongs(beside: Block | null | undefined, whole: Block, rest: Block): beside is TextBlock {
  if (!beside || !isTextBlock(beside)) return false;
  if (share(wordsOf(beside), whole) >= CROSSED) return true;
  const kept = new Set(wordsOf(rest));
  const lost = wordsOf(whole).filter((w) => !kept.has(w));
  return lost.length >= FEWEST_CROSSED && share(lost, beside) >= CROSSED;
}
