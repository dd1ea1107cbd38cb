import { sameJson } from '../../kit/json.ts';
import { align } from '../compare/align.ts';
import { belongs } from '../compare/crossing.ts';
import { foldCrumbs, runsBetween, type Run } from '../compare/runs.ts';
import type { Block } from '../nodes/index.ts';
import { intoWords, keyed, rejoinedWords, sameMake, type Keyed } from './keys.ts';
import { withoutNames } from './names.ts';
import { peel, sizeBehind } from './peel.ts';
import { readBlocks } from './reading.ts';
import { slideRuns } from './slide.ts';
import { tokensOfBlocks, type Token } from './tokens.ts';

/**
 * How two states are compared: `words` between two revisions, whole words at a time; `signs` while someone types, where
 * what was done is known to the letter, and what is struck out is another thing than the same letters typed anew.
 */
export type Comparing = {
  language: string;
  by: 'words' | 'signs';
  /** Where the caret stands in the state after: what was typed ends there, and what was taken out stood there. */
  caret?: ReviewPlace | undefined;
};

/** A place in a marked text: a line, and a UTF-16 offset in it with everything that is put in or struck out. */
export type ReviewPlace = { line: string; offset: number };

/**
 * Blocks that are the same in both states, or a stretch that is not, token by token. In a `gap` whole blocks went and came;
 * `clash` is a run that a merge found changed on both sides.
 */
export type Stretch = { same: Block[] } | { runs: (Run<Token> & { clash?: true })[]; gap?: true };

type Pair = { before: Block; after: Block };

const isSame = (a: Block | undefined, b: Block | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.id === b.id && sameJson(a, b));

/**
 * Two states of one container in one order: blocks are found again by their ids, then by their words; blocks whose words
 * crossed a break are compared as one stream with their neighbours; what stands elsewhere went here and came there.
 */
export function pairBlocks(
  before: readonly Block[],
  after: readonly Block[],
  comparing: Comparing,
): Stretch[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && isSame(before[before.length - 1 - end], after[after.length - 1 - end]))
    end += 1;
  const middle = middleOf(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    comparing,
  );
  return [{ same: after.slice(0, start) }, ...middle, { same: after.slice(after.length - end) }];
}

/** One pair of blocks that stayed, or what went and came between two such pairs. */
type Part = { pair: Pair; same: boolean } | { gone: Block[]; came: Block[] };

function partsOfContainer(before: readonly Block[], after: readonly Block[]): Part[] {
  const stays = align(before, after).flatMap((place) =>
    place.before && place.after && !place.moved && sameMake(place.before, place.after)
      ? [{ before: place.before, after: place.after }]
      : [],
  );
  const parts: Part[] = [];
  let [b, a] = [0, 0];
  const gap = (toBefore: number, toAfter: number): void => {
    const [gone, came] = [before.slice(b, toBefore), after.slice(a, toAfter)];
    if (gone.length > 0 || came.length > 0) parts.push({ gone, came });
    [b, a] = [toBefore, toAfter];
  };
  const places = {
    before: new Map(before.map((x, i) => [x, i])),
    after: new Map(after.map((x, i) => [x, i])),
  };
  for (const pair of stays) {
    const [toBefore, toAfter] = [places.before.get(pair.before) ?? b, places.after.get(pair.after) ?? a];
    gap(toBefore, toAfter);
    parts.push({ pair, same: isSame(pair.before, pair.after) });
    [b, a] = [toBefore + 1, toAfter + 1];
  }
  gap(before.length, after.length);
  return parts;
}

/** True when words of a gap came from a pair beside it, or went to it. */
function crosses(gap: Part | undefined, pair: Part | undefined, { by }: Comparing): boolean {
  if (!gap || !pair || 'pair' in gap || !('pair' in pair) || pair.same) return false;
  const { before, after } = pair.pair;
  return (
    by === 'signs' ||
    gap.came.some((block) => belongs(block, before, after)) ||
    gap.gone.some((block) => belongs(block, after, before))
  );
}

function middleOf(before: readonly Block[], after: readonly Block[], comparing: Comparing): Stretch[] {
  if (before.length === 0 && after.length === 0) return [];
  const parts = partsOfContainer(before, after);
  const stretches: Stretch[] = [];
  let group: Part[] = [];
  const close = (): void => {
    if (group.length > 0) stretches.push(stretchOf(group, comparing));
    group = [];
  };
  for (const [i, part] of parts.entries()) {
    const last = parts[i - 1];
    if (!crosses(part, last, comparing) && !crosses(last, part, comparing)) close();
    group.push(part);
  }
  close();
  return stretches;
}

function stretchOf(group: readonly Part[], comparing: Comparing): Stretch {
  const [only] = group;
  if (only && group.length === 1) {
    if ('pair' in only) {
      if (only.same) return { same: [only.pair.after] };
      if (!('content' in only.pair.before))
        return { runs: [{ before: [only.pair.before], after: [only.pair.after], same: true }] };
    } else
      return {
        runs: [
          {
            before: tokensOfBlocks(only.gone),
            // A block that came whole was moved or pasted: neither what is struck in it nor its other names come along.
            after: tokensOfBlocks(readBlocks(only.came.map(withoutNames), 'final')),
            same: false,
          },
        ],
        gap: true,
      };
  }
  const names = new Map<Block, string>();
  for (const part of group) {
    if ('pair' in part) names.set(part.pair.after, part.pair.before.id);
    // What went here and came elsewhere is never one thing within a stretch.
    else for (const block of part.came) names.set(block, `${block.id} came`);
  }
  const side = (of: 'before' | 'after'): Block[] =>
    group.flatMap((part) => ('pair' in part ? [part.pair[of]] : of === 'before' ? part.gone : part.came));
  return { runs: pairTokens(side('before'), side('after'), comparing, (b) => names.get(b) ?? b.id) };
}

/** Two streams of blocks token by token, whatever blocks they stood in. */
export function pairTokens(
  before: readonly Block[],
  after: readonly Block[],
  comparing: Comparing,
  nameAfter: (block: Block) => string = (b) => b.id,
): Run<Token>[] {
  const keys = (tokens: readonly Token[], name: (block: Block) => string, stamped: boolean): Keyed[] =>
    tokens.map((token) => keyed(token, name, stamped));
  const plain = (runs: readonly Run<Keyed>[]): Run<Token>[] =>
    runs.map((run) => ({
      same: run.same,
      before: run.before.map((k) => k.token),
      after: run.after.map((k) => k.token),
    }));
  const own = (block: Block): string => block.id;
  if (comparing.by === 'words') {
    const cut = intoWords(comparing.language);
    const runs = runsBetween(
      keys(tokensOfBlocks(before, cut), own, false),
      keys(tokensOfBlocks(after, cut), nameAfter, false),
    );
    return plain(slideRuns(foldCrumbs(runs)));
  }
  const now = tokensOfBlocks(after);
  const { start, between, end } = peel(
    tokensOfBlocks(before),
    now,
    sizeBehind(now, comparing.caret),
    (b, a) => keyed(b, own, true).text === keyed(a, nameAfter, true).text,
  );
  const words = (tokens: readonly Token[]): Token[] => rejoinedWords(tokens, comparing.language);
  // Never folded: a struck word between two changes would be struck once more and come back to life beside it.
  const middle =
    between.before.length > 0 && between.after.length > 0
      ? runsBetween(keys(words(between.before), own, true), keys(words(between.after), nameAfter, true))
      : [
          {
            same: false,
            before: keys(between.before, own, true),
            after: keys(between.after, nameAfter, true),
          },
        ];
  const withKeys = (run: Run<Token>): Run<Keyed> => ({
    same: true,
    before: keys(run.before, own, true),
    after: keys(run.after, nameAfter, true),
  });
  const runs = [withKeys(start), ...middle, withKeys(end)].filter(
    (run) => run.before.length > 0 || run.after.length > 0,
  );
  return plain(slideRuns(runs, true));
}
