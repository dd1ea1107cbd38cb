import { diffArrays } from 'diff';
import type { Piece } from './model.ts';
import { isWord, sameLook, type Token } from './tokens.ts';

/** A run of tokens that stayed (with both looks), went or came. */
type Run = { before: Token[]; after: Token[]; same: boolean };

/** With more differences than this the two are shown as one text replaced by another: finer is neither quick nor readable. */
const MOST_EDITS = 2000;

function runsBetween(before: readonly Token[], after: readonly Token[]): Run[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => a.text === b.text,
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return [{ before: [...before], after: [...after], same: false }];
  const runs: Run[] = [];
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

const wordsIn = (tokens: readonly Token[]): number => tokens.filter(isWord).length;

/**
 * A space, or one short word, that stayed between two larger changes tells nothing: the eye reads the whole as rewritten.
 * Such a run is taken into the change around it.
 */
function isCrumb(run: Run, left: Run, right: Run): boolean {
  const kept = wordsIn(run.after);
  if (kept === 0) return !run.after.some((t) => t.text.includes('\n'));
  const around = Math.min(
    Math.max(wordsIn(left.before), wordsIn(left.after)),
    Math.max(wordsIn(right.before), wordsIn(right.after)),
  );
  return kept === 1 && around >= 2 && run.after.every((t) => t.text.length <= 3);
}

function foldCrumbs(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
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

const extend = (pieces: Piece[], piece: Piece): void => {
  const last = pieces.at(-1);
  if (
    last?.op === piece.op &&
    sameLook(last.look, piece.look) &&
    (piece.was === undefined || (last.was !== undefined && sameLook(last.was, piece.was)))
  )
    last.text += piece.text;
  else pieces.push({ ...piece });
};

/**
 * What became of a line, word by word. Read without `new`, the pieces are the line before; without `gone`, the line after.
 * What went stands before what came.
 */
export function piecesBetween(before: readonly Token[], after: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const run of foldCrumbs(runsBetween(before, after))) {
    if (run.same)
      for (const [i, token] of run.after.entries()) {
        const was = run.before[i]?.look ?? token.look;
        extend(
          pieces,
          sameLook(was, token.look)
            ? { op: 'same', text: token.text, look: token.look }
            : { op: 'look', text: token.text, look: token.look, was },
        );
      }
    else {
      for (const { text, look } of run.before) extend(pieces, { op: 'gone', text, look });
      for (const { text, look } of run.after) extend(pieces, { op: 'new', text, look });
    }
  }
  return pieces;
}

/** One line that is wholly old, new or unchanged. */
export function piecesOf(tokens: readonly Token[], op: 'same' | 'gone' | 'new'): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, look } of tokens) extend(pieces, { op, text, look });
  return pieces;
}

export const isChanged = (pieces: readonly Piece[]): boolean => pieces.some((p) => p.op !== 'same');
