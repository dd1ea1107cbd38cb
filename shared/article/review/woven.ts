import type { Run } from '../compare/runs.ts';
import type { Inline, TextRun } from '../inline.ts';
import type { Block } from '../nodes/index.ts';
import type { Table } from '../nodes/table.ts';
import type { Changed } from '../stamps.ts';
import { withoutNames } from './names.ts';
import { isOwn, type Pen } from './pen.ts';
import { fieldChange, isFieldBlock, lookChange, propertyChange, type Change } from './properties.ts';
import { readToken } from './reading.ts';
import { isBlockToken, isMark, withCells, type Token } from './tokens.ts';

/**
 * A token of a text that is being woven from two states. `want` is the stamp it is still to be given: as put in, as
 * struck out, or as having been something else (`was`).
 */
export type Woven = {
  token: Token;
  want: 'ins' | 'del' | 'was' | null;
  was?: object;
  before: Token | null;
  after: Token | null;
  /** The writer's own mark, taken back: it only stays if the words before it have no other. */
  left?: true;
  /** A block that stands as it stood, with its words. */
  whole?: true;
  /** A block that came or went whole: what follows it is another suggestion. */
  edge?: true;
  /** Both sides of a merge changed it. */
  clash?: true;
};

/** Weaves the content of a cell. */
export type Cells = (before: readonly Block[], after: readonly Block[]) => readonly Block[];

/** What is suggested of a token stays suggested of it, whatever else becomes of it. */
const stampsOn = ({ ins, del }: Changed): Changed => ({ ...(ins ? { ins } : {}), ...(del ? { del } : {}) });

function pairChanged(
  change: Change,
  make: (was: object | null) => Token,
  pair: Pick<Woven, 'before' | 'after'>,
): Woven {
  if ('kept' in change) return { ...pair, token: make(change.kept), want: null };
  if (change.reuse) return { ...pair, token: make({ ...change.reuse, ...change.was }), want: null };
  return { ...pair, token: make(null), want: 'was', was: change.was };
}

function pairInlines(before: Inline, after: Inline, pen: Pen): Woven {
  const pair = { before, after };
  if (before.kind !== 'text' || after.kind !== 'text') return { ...pair, token: before, want: null };
  const { marks, link } = after;
  const now: TextRun = { kind: 'text', text: before.text, marks, link, ...stampsOn(before) };
  return pairChanged(
    lookChange(before, after, pen),
    (was) => (was ? ({ ...now, was } as TextRun) : now),
    pair,
  );
}

function pairTables(before: Table, after: Table, pen: Pen, cells: Cells): Woven {
  const made = isOwn(before.ins, pen)
    ? after
    : withCells(after, (content, row, cell) => cells(before.rows[row]?.cells[cell]?.content ?? [], content));
  const { ids, ins, del, ...now } = made;
  void [ids, ins, del];
  return { token: { ...now, ...stampsOn(before) }, want: null, before, after };
}

/** A token that both states have: as it is now, with what was suggested of it before. */
function pairTogether(before: Token, after: Token, pen: Pen, cells: Cells): Woven {
  if (!isBlockToken(before) || !isBlockToken(after))
    return isBlockToken(before) || isBlockToken(after)
      ? { token: before, want: null, before, after }
      : pairInlines(before, after, pen);
  if (before.kind === 'table' && after.kind === 'table') return pairTables(before, after, pen, cells);
  const now = readToken(after, 'final');
  const make = (was: object | null): Token =>
    ({ ...now, ...stampsOn(before), ...(was ? { was } : {}) }) as Block;
  const pair = { before, after };
  if (isMark(before) && isMark(after)) return pairChanged(propertyChange(before, after, pen), make, pair);
  if (!isMark(before) && !isMark(after) && isFieldBlock(before) && isFieldBlock(after))
    return pairChanged(fieldChange(before, after, pen), make, pair);
  return { ...pair, token: make(null), want: null };
}

/** One run of two states as tokens of one text; what went stands before what came. */
export function weaveRun(run: Run<Token>, pen: Pen, cells: Cells): Woven[] {
  if (run.same)
    return run.after.flatMap((after, i) => {
      const before = run.before[i];
      return before === undefined ? [] : [pairTogether(before, after, pen, cells)];
    });
  const gone = run.before.flatMap((before): Woven[] => {
    const entry: Woven = { token: before, want: before.del ? null : 'del', before, after: null };
    // One's own insertion is really taken back; and what is struck already stays as it is.
    if (!isOwn(before.ins, pen)) return [entry];
    return isBlockToken(before) && isMark(before) ? [{ ...entry, want: null, left: true }] : [];
  });
  const came = run.after.map((after): Woven => ({
    token: readToken(isBlockToken(after) && after.kind === 'table' ? withoutNames(after) : after, 'final'),
    want: 'ins',
    before: null,
    after,
  }));
  return [...gone, ...came];
}
