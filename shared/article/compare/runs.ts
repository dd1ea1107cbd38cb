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
  return joined(out.flatMap(trimmed));
}

/** Runs that stayed, side by side, as one. */
function joined<T>(runs: readonly Run<T>[]): Run<T>[] {
  const out: Run<T>[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.same && run.same) {
      last.before.push(...run.before);
      last.after.push(...run.after);
    } else out.push(run);
  }
  return out;
}

/** What a change that took a crumb in has alike at its end or its beginning stays after all: a space, as a rule. */
function trimmed<T extends { text: string }>(run: Run<T>): Run<T>[] {
  if (run.same) return [run];
  const { before, after } = run;
  const most = Math.min(before.length, after.length);
  const alike = (b: number, a: number): boolean => before.at(b)?.text === after.at(a)?.text;
  let end = 0;
  while (end < most && alike(-1 - end, -1 - end)) end += 1;
  let start = 0;
  while (start < most - end && alike(start, start)) start += 1;
  const part = (from: number, behind: number, same: boolean): Run<T> => ({
    before: before.slice(from, before.length - behind),
    after: after.slice(from, after.length - behind),
    same,
  });
  return [
    { before: before.slice(0, start), after: after.slice(0, start), same: true },
    part(start, end, false),
    {
      before: before.slice(before.length - end),
      after: after.slice(after.length - end),
      same: true,
    },
  ].filter((piece) => piece.before.length > 0 || piece.after.length > 0);
}
