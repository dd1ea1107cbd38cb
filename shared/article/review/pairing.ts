import { sameJson } from '../../kit/json.ts';
import { align } from '../compare/align.ts';
import { belongs } from '../compare/crossing.ts';
import { foldCrumbs, runsBetween, type Run } from '../compare/runs.ts';
import type { Block } from '../nodes/index.ts';
import { intoSigns, intoWords, keyed, sameMake, signsIntoWords, type Keyed } from './keys.ts';
import { readBlocks } from './reading.ts';
import { slideRuns } from './slide.ts';
import { isBlockToken, tokensOfBlocks, type Token } from './tokens.ts';

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
            // A block that came whole was moved or pasted: what is struck in it does not come along.
            after: tokensOfBlocks(readBlocks(only.came, 'final')),
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
  const stamped = comparing.by === 'signs';
  const cut = stamped ? intoSigns : intoWords(comparing.language);
  const keys = (tokens: readonly Token[], name: (block: Block) => string): Keyed[] =>
    tokens.map((token) => keyed(token, name, stamped));
  const old = (tokens: readonly Token[]): Keyed[] => keys(tokens, (b) => b.id);
  const now = (tokens: readonly Token[]): Keyed[] => keys(tokens, nameAfter);
  const was = old(tokensOfBlocks(before, cut));
  const is = now(tokensOfBlocks(after, cut));
  const runs = stamped
    ? trimmed(was, is, behind(is, comparing.caret), (x, y) =>
        runsBetween(
          old(
            signsIntoWords(
              x.map((k) => k.token),
              comparing.language,
            ),
          ),
          now(
            signsIntoWords(
              y.map((k) => k.token),
              comparing.language,
            ),
          ),
        ),
      )
    : runsBetween(was, is);
  // Folded, a struck word between two changes would be struck once more and come back to life beside it.
  return slideRuns(stamped ? runs : foldCrumbs(runs), stamped).map((run) => ({
    same: run.same,
    before: run.before.map((k) => k.token),
    after: run.after.map((k) => k.token),
  }));
}

/** How many tokens stand behind a place; all of them when it is not in this stretch. */
function behind(tokens: readonly Keyed[], place: ReviewPlace | undefined): number {
  if (!place) return tokens.length;
  const end = tokens.findIndex(({ token }) => isBlockToken(token) && token.id === place.line);
  if (end === -1) return tokens.length;
  let start = end;
  while (start > 0 && !isBlockToken(tokens[start - 1]?.token ?? { kind: 'break' })) start -= 1;
  let at = 0;
  let i = start;
  for (; i < end && at < place.offset; i++) {
    const token = tokens[i]?.token;
    at += token?.kind === 'text' ? token.text.length : 1;
  }
  return tokens.length - i;
}

/**
 * The common end and the common beginning, and what is between them. The end first: of several marks the last survives.
 * @param mostEnd no more of the end than this
 */
function trimmed(
  before: readonly Keyed[],
  after: readonly Keyed[],
  mostEnd: number,
  between: (before: readonly Keyed[], after: readonly Keyed[]) => Run<Keyed>[],
): Run<Keyed>[] {
  const most = Math.min(before.length, after.length);
  let end = 0;
  while (
    end < Math.min(most, mostEnd) &&
    before[before.length - 1 - end]?.text === after[after.length - 1 - end]?.text
  )
    end += 1;
  let start = 0;
  while (start < most - end && before[start]?.text === after[start]?.text) start += 1;
  const [b, a] = [before.length - end, after.length - end];
  const [gone, came] = [before.slice(start, b), after.slice(start, a)];
  const runs: Run<Keyed>[] = [
    { same: true, before: before.slice(0, start), after: after.slice(0, start) },
    ...(gone.length > 0 && came.length > 0
      ? between(gone, came)
      : [{ same: false, before: gone, after: came }]),
    { same: true, before: before.slice(b), after: after.slice(a) },
  ];
  return runs.filter((run) => run.before.length > 0 || run.after.length > 0);
}
