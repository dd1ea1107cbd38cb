import { charactersOf, piecesOf } from './breaks.ts';

/** How a run of text looks, as far as it changes its width. */
export type Look = 'roman' | 'italic' | 'bold' | 'boldItalic';
/** The width of a text in one look, in whatever unit the column has. */
export type Measure = (text: string, look: Look) => number;
export type Run = { text: string; look: Look };

/** One line as it is set: its runs without the blank at its end, and its width. */
export type Line = {
  runs: Run[];
  width: number;
  /** The last of its paragraph, which is never spread out. */ last: boolean;
};

export type Column = {
  width: number;
  /** How far the first line is moved in. */
  indent?: number;
};

/**
 * Breaks text into lines from the first word on, as browsers and most page layouts do. A word wider than the column is
 * broken between characters.
 */
export function breakLines(runs: readonly Run[], column: Column, measure: Measure): Line[] {
  const text = runs.map((run) => run.text).join('');
  const cut = cutter(runs);
  const wide = (from: number, to: number): number =>
    cut(from, to).reduce((sum, run) => sum + measure(run.text.replaceAll('\u00ad', ''), run.look), 0);
  const lines: Line[] = [];
  let begin = 0;
  let end = 0;
  /** Width up to `end`, and of the blank after it. */
  let width = 0;
  let blank = 0;
  let empty = true;
  const room = (): number => column.width - (lines.length === 0 ? (column.indent ?? 0) : 0) + 0.01;
  const close = (last: boolean): void => {
    lines.push({ runs: cut(begin, end), width, last });
    width = 0;
    blank = 0;
    empty = true;
  };
  for (const piece of piecesOf(text)) {
    let { from } = piece;
    let own = wide(from, piece.to);
    if (!empty && width + blank + own > room()) close(false);
    if (empty) begin = from;
    if (empty && own > room()) {
      for (const { segment, index } of charactersOf(text.slice(from, piece.to))) {
        const at = piece.from + index;
        const letter = wide(at, at + segment.length);
        if (!empty && width + letter > room()) {
          close(false);
          begin = at;
          from = at;
        }
        width += letter;
        end = at + segment.length;
        empty = false;
      }
      own = 0;
    } else {
      width += blank + own;
      end = piece.to;
      empty = false;
    }
    blank = piece.next > piece.to ? wide(piece.to, piece.next) : 0;
    if (piece.forced) close(true);
  }
  return lines;
}

/** Cuts runs by offsets of their whole text. */
function cutter(runs: readonly Run[]): (from: number, to: number) => Run[] {
  let at = 0;
  const placed = runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { ...run, from, to: at };
  });
  return (from, to) =>
    placed
      .filter((run) => run.from < to && run.to > from)
      .map((run) => ({ text: run.text.slice(Math.max(0, from - run.from), to - run.from), look: run.look }));
}

/** The letters of a line. */
export const lineText = (line: Line): string => line.runs.map((run) => run.text).join('');

/** A measure that remembers what it has measured: words come again and again. */
export function remembering(measure: Measure): Measure {
  const known = new Map<string, number>();
  return (text, look) => {
    const key = `${look} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size > 50_000) known.clear();
    const width = measure(text, look);
    known.set(key, width);
    return width;
  };
}
