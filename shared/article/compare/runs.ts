import { diffArrays } from 'diff';
import { isWord } from './tokens.ts';

/** A run of tokens that stayed (with both looks), went or came. */
export type Run<T> = { before: T[]; after: T[]; same: boolean };

/** With more differences than this the two are shown as one text replaced by another: finer is neither quick nor readable. */
const MOST_EDITS = 2000;

/** Two lists of tokens as runs, by the words of the tokens alone. */
export function runsBetween<T extends { text: string }>(before: readonly T[], after: readonly T[]): Run<T>[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return [{ before: [...before], after: [...after], same: false }];
  const runs: Run<T>[] = [];
  let [b, a] = [0, 0];
  for (const { added, removed, count } of changes) {
    const gone = added ? [] : before.slice(b, b + count);
    const came = removed ? [] : after.slice(a, a + count);
    b += gone.length;
    a += came.length;
    const same = !added && !removed;
    const last = runs.at(-1);
    if (!same && last && !last.same) {
      last.before.push(...gone);
      last.after.push(...came);
    } else runs.push({ before: gone, after: came, same });
  }
  return runs;
}

const wordsIn = (tokens: readonly { text: string }[]): number => tokens.filter(isWord).length;

type Words = Run<{ text: string }>;

/**
 * A space, or one short word, that stayed between two larger changes tells nothing: the eye reads the whole as rewritten.
 * Such a run is taken into the change around it.
 */
function isCrumb(run: Words, left: Words, right: Words): boolean {
  const kept = wordsIn(run.after);
  if (kept === 0) return !run.after.some((t) => t.text.includes('\n'));
  const around = Math.min(
    Math.max(wordsIn(left.before), wordsIn(left.after)),
    Math.max(wordsIn(right.before), wordsIn(right.after)),
  );
  return kept === 1 && around >= 2 && run.after.every((t) => t.text.length <= 3);
}

/** Takes what is too small to be read as kept into the changes around it. */
export function foldCrumbs<T extends { text: string }>(runs: readonly Run<T>[]): Run<T>[] {
  const out: Run<T>[] = [];
  for (const [i, run] of runs.entries()) {
    const last = out.at(-1);
    const next = runs[i + 1];
    const folds = last && !last.same && (!run.same || (next && !next.same && isCrumb(run, last, next)));
    if (last && folds) {
      last.before.push(...run.before);
      last.after.push(...run.after);
    } else out.push({ before: [...run.before], after: [...run.after], same: run.same });
  }
  return out;
}
