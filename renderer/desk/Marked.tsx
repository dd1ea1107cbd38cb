import { piecesOf } from './marks.ts';

/** A snippet with its matches marked. Text stays text: nothing in it is ever read as markup. */
export function Marked({ text }: { text: string }) {
  let at = 0;
  return piecesOf(text).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.match ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
