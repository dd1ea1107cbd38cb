import { sameJson } from '../../kit/json.ts';
import type { Article } from '../article.ts';
import type { Block } from '../nodes/index.ts';
import { project } from '../projection.ts';
import { stampOf, type Pen } from './pen.ts';
import { overlay } from './overlay.ts';
import { readBlocks } from './reading.ts';
import { resolveBlocks } from './resolve.ts';
import { reversals } from './reversals.ts';
import { suggestionsIn, type Suggestion } from './suggestions.ts';
import type { Stamp } from '../stamps.ts';
import { mergeThree, type Merged } from './three-way.ts';

type Text = Pick<Article, 'meta' | 'body'>;
/** What came of a merge of bodies. */
export type MergedBody = Pick<Merged, 'body' | 'clashes' | 'order'>;
type Texts = { base: Text; ours: Text; theirs: Text };

/** Everything under a stamp, with the stamp that is given for its id instead. */
function restamped(body: readonly Block[], stamps: ReadonlyMap<string, Stamp>): Block[] {
  const swap = (key: string, value: unknown): unknown => {
    if ((key !== 'ins' && key !== 'del' && key !== 'was') || typeof value !== 'object' || value === null)
      return value;
    const known = 'id' in value && typeof value.id === 'string' ? stamps.get(value.id) : undefined;
    return known ? { ...value, ...stampOf(known) } : value;
  };
  return JSON.parse(JSON.stringify(body), swap) as Block[];
}

const idsIn = (body: readonly Block[]): Set<string> => new Set(suggestionsIn(body).map(({ id }) => id));

/** A text with some suggestions taken and the others not. */
const taking = (body: readonly Block[], ids: ReadonlySet<string>): readonly Block[] =>
  resolveBlocks(
    resolveBlocks(body, 'accept', ({ id }) => ids.has(id)),
    'reject',
    () => true,
  );

/** What one of those who worked on a copy made of it. */
type Step = { pen: Pen; body: readonly Block[] };

/**
 * How a copy came to be what it is. The pen comes first, with what nobody signed: a document tells what was decided in it as
 * changes of whoever saved it. Then one author after the other, who began earlier before those who went on with what that
 * one had written.
 */
function stepsOf({ base, theirs }: Texts, changes: readonly Suggestion[], pen: Pen): Step[] {
  const taken = idsIn(base.body);
  const inTime = [...changes].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const authors = new Set([pen.by, ...inTime.map(({ by }) => by)]);
  return [...authors].map((by): Step => {
    const own = inTime.filter((change) => change.by === by);
    for (const { id } of own) taken.add(id);
    const last = own.at(-1);
    return {
      pen: by === pen.by || !last ? pen : { ...pen, by, initials: last.initials, at: last.at },
      body: taking(theirs.body, taken),
    };
  });
}

/** True where nothing of what stood there was touched: without what is new it is what it was, with all that was open. */
function isWhole(now: readonly Block[], was: readonly Block[]): boolean {
  const known = idsIn(was);
  return (
    sameJson(readBlocks(now, 'base'), readBlocks(was, 'base')) &&
    sameJson(
      resolveBlocks(now, 'reject', ({ id }) => !known.has(id)),
      resolveBlocks(was, 'reject', () => false),
    )
  );
}

/** One account laid over another; where a name it gives could not be taken back, without the names that it gives. */
function laidOn(body: readonly Block[], second: readonly Block[], { newId }: Pen): Block[] | null {
  for (const names of ['both', 'first'] as const) {
    const joined = overlay(body, second, newId, names);
    if (joined && isWhole(joined, body)) return joined;
  }
  return null;
}

/** Our body with the steps of theirs laid over it, one after the other; null where one cannot be. */
function laid(
  { base, ours }: Texts,
  steps: readonly Step[],
): { body: readonly Block[]; order: boolean } | null {
  const { meta } = ours;
  const view = (body: readonly Block[]) => project({ meta, body: [...body] });
  let { body }: { body: readonly Block[] } = ours;
  let before = readBlocks(base.body, 'final');
  let order = false;
  for (const { pen, body: after } of steps) {
    if (!sameJson(before, after)) {
      const merged = mergeThree(view(before), view(readBlocks(body, 'final')), view(after), pen);
      const joined = laidOn(body, merged.body, pen);
      if (!joined) return null;
      order ||= merged.order;
      body = joined;
    }
    before = after;
  }
  return { body, order };
}

/** True where one change comes of another: what a clash strikes out was never in their copy. */
const holds = (whole: Suggestion, part: Suggestion): boolean =>
  whole.by === part.by &&
  (part.came === '' ? whole.gone.includes(part.gone) : whole.came.includes(part.came));

/** The stamps that their authors gave to what came, as far as it is found again; and what goes against us is flagged. */
function signed(
  came: readonly Suggestion[],
  changes: readonly Suggestion[],
  flagged: ReadonlySet<string>,
): Map<string, Stamp> {
  const stamps = new Map<string, Stamp>();
  const left = [...changes];
  for (const one of came) {
    const { id, by, gone } = one;
    const found = left.findIndex((c) => c.by === by && c.gone === gone && c.came === one.came);
    const [same] = found === -1 ? [] : left.splice(found, 1);
    const part = same ?? changes.find((change) => holds(change, one));
    const isFlagged = one.clash ?? same?.clash ?? flagged.has(id);
    const { clash: _, ...stamp } = stampOf(same ?? { ...(part ?? one), id });
    stamps.set(id, { ...stamp, ...(isFlagged ? { clash: true } : {}) });
  }
  return stamps;
}

/**
 * Brings a copy that came back into a text that went on meanwhile, where any of the three may have suggestions open: what
 * was done in the copy as suggestions, each under the name and time of its author, laid over what is open here.
 * - The base text is ours, byte for byte. Rejecting what is new gives ours with everything that was open in it; accepting
 *   it leaves the other suggestions open. Where nothing clashes, accepting all is the merge of the three final texts.
 * - Suggestions that went out and are still open there say nothing new. One that they took is open here until it is decided
 *   here. One that they rejected and that is open here comes as a suggestion against it, flagged `clash`.
 * - What they suggest for words of which something else is suggested here is flagged `clash`.
 * - Where authors cannot be told apart in what became of the text, all of it is under the pen.
 *
 * Null in the rare case that what they did cannot be said of a text with these suggestions: then ours must be decided first.
 * @param base the newest text that both have, as it stood, with what was open in it
 * @param pen whose copy it is: changes that nobody signed are theirs
 */
export function mergeMarked(texts: Texts, pen: Pen): MergedBody | null {
  const { base, ours, theirs } = texts;
  const known = idsIn(base.body);
  const here = idsIn(ours.body);
  const there = suggestionsIn(theirs.body);
  const changes = there.filter(({ id }) => !known.has(id) && !here.has(id));
  const made =
    laid(
      texts,
      stepsOf(
        texts,
        there.filter(({ id }) => !known.has(id)),
        pen,
      ),
    ) ?? laid(texts, [{ pen, body: readBlocks(theirs.body, 'final') }]);
  if (!made) return null;
  const isNew = ({ id }: { id: string }): boolean => !here.has(id);
  const decided = new Set([...known].filter((id) => here.has(id) && !there.some((one) => one.id === id)));
  const came = suggestionsIn(made.body).filter(isNew);
  const body = restamped(made.body, signed(came, changes, reversals(made.body, decided, isNew)));
  return {
    body,
    order: made.order,
    clashes: suggestionsIn(body).filter((one) => one.clash && isNew(one)),
  };
}
