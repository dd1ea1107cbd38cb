import type { Piece } from './model.ts';
import { foldCrumbs, runsBetween } from './runs.ts';
import { sameLook, type Token } from './tokens.ts';

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
