import type { Article } from '../article.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import type { Block } from '../nodes/index.ts';
import type { Proposal } from '../proposals.ts';
import type { ReviewPlace } from './pairing.ts';
import { decideFields } from './proposed.ts';
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

/** Why nothing was decided on a story: the clashes in its text, and those of its fields. */
export type UndecidedStory = Undecided & { fields: readonly Proposal[] };

/**
 * Accepts or rejects suggestions of a story, on its text and on its fields; the others stay open. What clashes is only
 * accepted when it is named by its id: any wider choice that holds one is refused with the list of them, and nothing is
 * decided.
 * @example decide(article, 'accept', { by: 'Ada Okonjo' })
 */
export function decide(article: Article, decision: Decision, which: Which): Result<Article, UndecidedStory> {
  const text = decideBlocks(article.body, decision, which);
  const fields = decideFields(article.meta, decision, which);
  if (!text.ok || !fields.ok)
    return fail({
      kind: 'clashes',
      clashes: text.ok ? [] : text.problem.clashes,
      fields: fields.ok ? [] : fields.problem,
    });
  const { blocks } = text.value;
  const { meta } = fields.value;
  if (blocks === article.body && meta === article.meta) return ok(article);
  return ok({ ...article, meta, body: blocks === article.body ? article.body : [...blocks] });
}
