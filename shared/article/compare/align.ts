import { diffArrays } from 'diff';
import type { Block } from '../nodes/index.ts';
import { blockText } from '../questions.ts';
import { wordsIn } from './tokens.ts';

/** One place in the later text: a block of both, only of the later, or only of the earlier. */
export type Place = { before: Block | null; after: Block | null; moved: boolean };

/** Blocks without a partner are matched by their words only within stretches of at most so many. */
const MOST_UNPAIRED = 200;
/** Two blocks that share at least this part of their words are the same block rewritten. */
const ALIKE = 0.5;

const wordsOf = (block: Block): Set<string> => new Set(wordsIn(blockText(block).toLowerCase()));

/** Shared words over all words of the shorter; 0 for blocks of different make. */
export function likeness(a: Block, b: Block): number {
  if ('content' in a !== 'content' in b || (!('content' in a) && a.kind !== b.kind)) return 0;
  const [one, two] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => two.has(word)).length;
  const smaller = Math.min(one.size, two.size);
  return smaller === 0 ? 0 : (2 * shared) / (one.size + two.size);
}

/** Pairs by id first; what is left is paired by equal words in order, then by likeness, as after an import with new ids. */
function pairsOf(before: readonly Block[], after: readonly Block[]): Map<Block, Block> {
  const pairs = new Map<Block, Block>();
  const old = new Map(before.map((b) => [b.id, b]));
  for (const block of after) {
    const partner = old.get(block.id);
    if (partner) pairs.set(block, partner);
  }
  const taken = new Set(pairs.values());
  const freeBefore = before.filter((b) => !taken.has(b));
  const freeAfter = after.filter((b) => !pairs.has(b));
  if (freeBefore.length === 0 || freeAfter.length === 0) return pairs;
  const key = (b: Block): string => `${b.kind}\n${blockText(b)}`;
  const same = diffArrays(freeBefore.map(key), freeAfter.map(key), { maxEditLength: 4000 });
  if (!same) return pairs;
  let [i, j] = [0, 0];
  let [lostFrom, cameFrom] = [0, 0];
  const alike = (lost: readonly Block[], came: readonly Block[]): void => {
    if (lost.length > MOST_UNPAIRED || came.length > MOST_UNPAIRED) return;
    let from = 0;
    for (const block of came) {
      const found = lost.findIndex((b, at) => at >= from && likeness(b, block) >= ALIKE);
      const partner = lost[found];
      if (!partner) continue;
      pairs.set(block, partner);
      from = found + 1;
    }
  };
  for (const { added, removed, count } of same) {
    if (!added && !removed) {
      alike(freeBefore.slice(lostFrom, i), freeAfter.slice(cameFrom, j));
      for (let n = 0; n < count; n++) {
        const [b, a] = [freeBefore[i + n], freeAfter[j + n]];
        if (a && b && blockText(b) !== '') pairs.set(a, b);
      }
      i += count;
      j += count;
      [lostFrom, cameFrom] = [i, j];
    } else if (removed) i += count;
    else j += count;
  }
  alike(freeBefore.slice(lostFrom, i), freeAfter.slice(cameFrom, j));
  return pairs;
}

/** The positions that a longest rising run goes through: everything else has been moved. */
function rising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [at, value] of values.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = at;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) kept.add(at);
  return kept;
}

/** Both texts as one list in the order of the later; what went stands after what stood before it. */
export function align(before: readonly Block[], after: readonly Block[]): Place[] {
  const pairs = pairsOf(before, after);
  const place = new Map(before.map((b, i) => [b, i]));
  const paired = after.filter((b) => pairs.has(b));
  const order = paired.map((b) => place.get(pairs.get(b) ?? b) ?? 0);
  const inPlace = rising(order);
  const stays = new Set(paired.filter((_, i) => inPlace.has(i)));
  const kept = new Set(pairs.values());

  const places: Place[] = [];
  let next = 0;
  const goneUntil = (end: number): void => {
    for (; next < end; next++) {
      const block = before[next];
      if (block && !kept.has(block)) places.push({ before: block, after: null, moved: false });
    }
  };
  for (const block of after) {
    const partner = pairs.get(block) ?? null;
    if (partner && stays.has(block)) {
      goneUntil(place.get(partner) ?? 0);
      next += 1;
    }
    places.push({ before: partner, after: block, moved: partner !== null && !stays.has(block) });
  }
  goneUntil(before.length);
  return places;
}
