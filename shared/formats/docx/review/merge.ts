import type { Article } from '../../../article/article.ts';
import type { Block } from '../../../article/nodes/index.ts';
import { project } from '../../../article/projection.ts';
import { stampOf, type Pen } from '../../../article/review/pen.ts';
import { readBlocks } from '../../../article/review/reading.ts';
import { resolveBlocks } from '../../../article/review/resolve.ts';
import { suggestionsIn } from '../../../article/review/suggestions.ts';
import { mergeThree, type Merged } from '../../../article/review/three-way.ts';
import type { Stamp } from '../../../article/stamps.ts';
import { sameJson } from '../../../kit/json.ts';
import { overlay } from './overlay.ts';

type Text = Pick<Article, 'meta' | 'body'>;

/** Everything under a stamp, with the stamp that is given for its id instead. */
function restamped(body: readonly Block[], stamps: ReadonlyMap<string, Stamp>): Block[] {
  const swap = (key: string, value: unknown): unknown => {
    if ((key !== 'ins' && key !== 'del' && key !== 'was') || typeof value !== 'object' || value === null)
      return value;
    const known = 'id' in value && typeof value.id === 'string' ? stamps.get(value.id) : undefined;
    const { clash } = value as { clash?: true };
    return known ? { ...value, ...stampOf(known), ...(clash ? { clash } : {}) } : value;
  };
  return JSON.parse(JSON.stringify(body), swap) as Block[];
}

const accepted = (body: readonly Block[], ids: ReadonlySet<string>): readonly Block[] =>
  readBlocks(
    resolveBlocks(
      resolveBlocks(body, 'accept', ({ id }) => ids.has(id)),
      'reject',
      () => true,
    ),
    'final',
  );

/**
 * Brings a returned copy into a text that went on meanwhile: the changes of each author as suggestions under that author's
 * own name, one author after the other. Suggestions that went out and are still open there say nothing new.
 * Where the authors cannot be told apart in what became of the text, all of it is under the pen.
 * @param sent the story as it went out, with its open suggestions
 * @param ours without open suggestions
 * @param theirs what came back, told against what was sent
 */
export function mergeReturned(
  { sent, ours, theirs }: { sent: Text; ours: Text; theirs: Text },
  pen: Pen,
): Merged {
  const known = new Set(suggestionsIn(sent.body).map(({ id }) => id));
  const changes = suggestionsIn(theirs.body).filter(({ id }) => !known.has(id));
  const authors = [...new Set([pen.by, ...changes.map(({ by }) => by)])].filter((by) =>
    changes.some((change) => change.by === by),
  );
  const whole = mergeThree(project(sent), project(ours), project(theirs), pen);
  const text = (body: readonly Block[], meta = ours.meta) => project({ meta, body: [...body] });
  const taken = new Set(known);
  let base: readonly Block[] = readBlocks(sent.body, 'final');
  let body: readonly Block[] = ours.body;
  let { order } = whole;
  for (const [at, by] of authors.entries()) {
    const own = changes.filter((change) => change.by === by);
    for (const { id } of own) taken.add(id);
    const last = at === authors.length - 1;
    const then = last ? readBlocks(theirs.body, 'final') : accepted(theirs.body, taken);
    const { initials, at: when } = own.at(-1) ?? pen;
    const step = mergeThree(text(base), text(readBlocks(body, 'final')), text(then), {
      ...pen,
      by,
      initials,
      at: when,
    });
    const joined = at === 0 ? step.body : overlay(body, step.body);
    if (!joined || !sameJson(readBlocks(joined, 'base'), ours.body)) return whole;
    order ||= step.order;
    body = joined;
    base = then;
  }
  const stamps = new Map<string, Stamp>();
  const left = [...changes];
  for (const { id, by, gone, came } of suggestionsIn(body)) {
    const found = left.findIndex((c) => c.by === by && c.gone === gone && c.came === came);
    const [one] = found === -1 ? [] : left.splice(found, 1);
    if (one) stamps.set(id, one);
  }
  const told = restamped(body, stamps);
  const clashes = suggestionsIn(told).filter(({ clash }) => clash);
  return { ...whole, body: told, order, clashes };
}
