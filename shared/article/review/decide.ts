import type { Article } from '../article.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import type { Block } from '../nodes/index.ts';
import type { ReviewPlace } from './pairing.ts';
import { resolveBlocks, type Decision } from './resolve.ts';
import { suggestionsIn, type Suggestion } from './suggestions.ts';

/** Which suggestions are meant. A range means every suggestion of which a piece touches it, and the whole of it. */
export type Which =
  { all: true } | { ids: readonly string[] } | { by: string } | { from: ReviewPlace; to: ReviewPlace };

/** Why a decision was not made: suggestions that clash with other changes are decided on one by one. */
export type Undecided = { kind: 'clashes'; clashes: Suggestion[] };

const linesIn = (body: readonly Block[]): string[] =>
  body.flatMap((block) =>
    block.kind === 'table'
      ? [block.id, ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.map((b) => b.id)))]
      : [block.id],
  );

/** The suggestions that are meant, in reading order. */
export function chosenFrom(body: readonly Block[], which: Which): Suggestion[] {
  const all = suggestionsIn(body);
  if ('all' in which) return all;
  if ('ids' in which) return all.filter(({ id }) => which.ids.includes(id));
  if ('by' in which) return all.filter(({ by }) => by === which.by);
  const order = new Map(linesIn(body).map((id, i) => [id, i]));
  const after = (line: string, offset: number, place: ReviewPlace): boolean => {
    const [one, two] = [order.get(line) ?? -1, order.get(place.line) ?? -1];
    return one > two || (one === two && offset >= place.offset);
  };
  const before = (line: string, offset: number, place: ReviewPlace): boolean => {
    const [one, two] = [order.get(line) ?? -1, order.get(place.line) ?? -1];
    return one < two || (one === two && offset <= place.offset);
  };
  return all.filter(({ pieces }) =>
    pieces.some((p) => after(p.line, p.to, which.from) && before(p.line, p.from, which.to)),
  );
}

/** {@link decide} for a body: the blocks after it, and how many suggestions were decided on. */
export function decideBlocks(
  body: readonly Block[],
  decision: Decision,
  which: Which,
): Result<{ blocks: readonly Block[]; count: number }, Undecided> {
  const chosen = chosenFrom(body, which);
  const clashes = chosen.filter(({ clash }) => clash);
  if (decision === 'accept' && clashes.length > 0 && !('ids' in which))
    return fail({ kind: 'clashes', clashes });
  const ids = new Set(chosen.map(({ id }) => id));
  return ok({ blocks: resolveBlocks(body, decision, (stamp) => ids.has(stamp.id)), count: ids.size });
}

/**
 * Accepts or rejects suggestions; the others stay open. What a merge flagged as a clash is only accepted when it is named
 * by its id: any wider choice that holds one is refused with the list of them, and nothing is decided.
 * @example decide(article, 'accept', { by: 'Ada Okonjo' })
 */
export function decide(article: Article, decision: Decision, which: Which): Result<Article, Undecided> {
  const decided = decideBlocks(article.body, decision, which);
  if (!decided.ok) return decided;
  const body = decided.value.blocks;
  return ok(body === article.body ? article : { ...article, body: [...body] });
}
