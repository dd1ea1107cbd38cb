import type { Block } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import { stampOf, type Pen } from './pen.ts';
import { reversals } from './reversals.ts';
import { idsIn, laidOver, stepsOf, type Texts } from './steps.ts';
import { suggestionsIn, type Suggestion } from './suggestions.ts';
import type { Merged } from './three-way.ts';

/** What came of a merge of bodies. */
export type MergedBody = Pick<Merged, 'body' | 'clashes' | 'order'>;

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
 *   it leaves the other suggestions open. Where the three final texts do not clash, accepting all is their merge.
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
  const told = there.filter(({ id }) => !known.has(id));
  const made = laidOver(texts, stepsOf(texts, told, pen), pen);
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
