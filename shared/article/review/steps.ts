import { sameJson } from '../../kit/json.ts';
import type { Article } from '../article.ts';
import type { Block } from '../nodes/index.ts';
import { project } from '../projection.ts';
import { diffBlocks } from './diff.ts';
import { overlay } from './overlay.ts';
import type { Pen } from './pen.ts';
import { readBlocks } from './reading.ts';
import { resolveBlocks } from './resolve.ts';
import { suggestionsIn, type Suggestion } from './suggestions.ts';
import { mergeThree, type Merged } from './three-way.ts';

type Text = Pick<Article, 'meta' | 'body'>;
/** The newest text that both have, ours as it went on, and the copy as it came back: all with what is open in them. */
export type Texts = { base: Text; ours: Text; theirs: Text };

export const idsIn = (body: readonly Block[]): Set<string> =>
  new Set(suggestionsIn(body).map(({ id }) => id));

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
export function stepsOf({ base, theirs }: Texts, changes: readonly Suggestion[], pen: Pen): Step[] {
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

/** What came of steps: whether one of them clashed with ours, or put blocks in another order than ours has. */
type Laid = { body: readonly Block[]; clash: boolean; order: boolean };

/** The texts around a step, all as they read: before it and after it there, and here with the steps before it. */
type Around = { before: readonly Block[]; here: readonly Block[]; after: readonly Block[] };

/** What a step suggests of the text that stands here. */
type Told = Pick<Merged, 'body' | 'clashes' | 'order'>;

/** Our body with the steps of theirs laid over it, one after the other; null where one cannot be. */
function laid(
  { base, ours }: Texts,
  steps: readonly Step[],
  tell: (around: Around, pen: Pen) => Told | null,
): Laid | null {
  let { body }: { body: readonly Block[] } = ours;
  let before = readBlocks(base.body, 'final');
  let [clash, order] = [false, false];
  for (const { pen, body: after } of steps) {
    if (!sameJson(before, after)) {
      const told = tell({ before, here: readBlocks(body, 'final'), after }, pen);
      const joined = told && laidOn(body, told.body, pen);
      if (!joined) return null;
      clash ||= told.clashes.length > 0;
      order ||= told.order;
      body = joined;
    }
    before = after;
  }
  return { body, clash, order };
}

/** What a text says, whatever its blocks are called. */
const said = (body: readonly Block[]): unknown =>
  JSON.parse(
    JSON.stringify(readBlocks(body, 'final'), (key, value: unknown) => (key === 'id' ? undefined : value)),
  );

/**
 * Ours with what became of the copy laid over it, author by author. What each did is merged with what stands here by then.
 * Where that leads elsewhere than the merge of what all read last (what one split off and another moved is found again by its
 * name from step to step, and by its words from the first text to the last), each step goes to what the merge would be if
 * the copy had come back after it; and where no step can, all of it is under the pen.
 */
export function laidOver(texts: Texts, steps: readonly Step[], pen: Pen): Laid | null {
  const { meta } = texts.ours;
  const view = (body: readonly Block[]) => project({ meta, body: [...body] });
  const merge = ({ before, here, after }: Around, by: Pen): Merged =>
    mergeThree(view(before), view(here), view(after), by);
  const [before, ours] = [readBlocks(texts.base.body, 'final'), readBlocks(texts.ours.body, 'final')];
  const done = steps.filter(({ body }, i) => !sameJson(body, steps[i - 1]?.body ?? before));
  const inTurn = laid(texts, done, merge);
  if (inTurn && done.length < 2) return inTurn;
  const atOnce = laid(texts, [{ pen, body: readBlocks(texts.theirs.body, 'final') }], merge);
  if (!inTurn || !atOnce) return inTurn ?? atOnce;
  if (atOnce.clash || atOnce.order || sameJson(said(inTurn.body), said(atOnce.body))) return inTurn;
  // What clashes between two steps is settled by the last, which does not.
  const towards = laid(texts, done, ({ here, after }, by) => {
    const to = readBlocks(merge({ before, here: ours, after }, by).body, 'final');
    return { body: diffBlocks(here, to, by, meta.language), clashes: [], order: false };
  });
  return towards ?? atOnce;
}
