import { placedText } from '../../article/lines.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { TextPoint } from '../place.ts';

/** Stand-ins for what is no text: the mark that ends a line, and a block that is no line. */
const MARK = '\u0000';
const ATOM = '\u0001';

const flat = (blocks: readonly Block[]): string =>
  blocks.map((block) => ('content' in block ? placedText(block.content) + MARK : ATOM)).join('');

/** How much of a text it takes, from its start, to have all the signs of another in their order. */
function reach(text: string, signs: string): number {
  let at = 0;
  for (let i = 0; i < signs.length; i += 1) {
    const found = text.indexOf(signs.charAt(i), at);
    if (found === -1) return at;
    at = found + 1;
  }
  return at;
}

const reversed = (text: string): string => text.split('').reverse().join('');

/** The line of a place in the flat text, and the offset in it; a place beside a block that is no line goes to a line near it. */
function pointAt(blocks: readonly Block[], place: number): TextPoint | null {
  let left = place;
  let last: TextPoint | null = null;
  for (const block of blocks) {
    const length = 'content' in block ? placedText(block.content).length : 0;
    if ('content' in block) {
      if (left <= length) return { bid: block.id, offset: Math.max(0, left) };
      last = { bid: block.id, offset: length };
    } else if (left <= 0 && last) return last;
    left -= length + 1;
  }
  return last;
}

type Cells = { now: readonly Block[]; wanted: readonly Block[] };

function cellWith(line: string, now: readonly Block[], wanted: readonly Block[]): Cells | null {
  for (const table of now) {
    if (table.kind !== 'table') continue;
    for (const [y, row] of table.rows.entries())
      for (const [x, cell] of row.cells.entries()) {
        if (!cell.content.some((block) => block.id === line)) continue;
        const other = wanted.find((block) => block.id === table.id);
        const content = other?.kind === 'table' ? other.rows[y]?.cells[x]?.content : undefined;
        return content ? { now: cell.content, wanted: content } : null;
      }
  }
  return null;
}

/**
 * Where a caret stands after struck words came back around it: behind the same words as before, or before the same ones.
 * Someone who deletes backwards goes on to the left of what they struck out; everyone else stands to the right of it.
 */
export function movedPoint(
  point: TextPoint,
  now: readonly Block[],
  wanted: readonly Block[],
  side: 'left' | 'right',
): TextPoint {
  const most = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < most && now[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < most - start && now.at(-1 - end) === wanted.at(-1 - end)) end += 1;
  const [touched, made] = [now.slice(start, now.length - end), wanted.slice(start, wanted.length - end)];
  const at = touched.findIndex((block) => block.id === point.bid);
  if (at === -1) {
    const cell = cellWith(point.bid, touched, made);
    return cell ? movedPoint(point, cell.now, cell.wanted, side) : point;
  }
  const [from, to] = [flat(touched), flat(made)];
  const place = flat(touched.slice(0, at)).length + point.offset;
  const stands =
    side === 'left'
      ? reach(to, from.slice(0, place))
      : to.length - reach(reversed(to), reversed(from.slice(place)));
  return pointAt(made, stands) ?? point;
}
