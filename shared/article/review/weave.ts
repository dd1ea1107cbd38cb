import type { Block } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import { nameBlocks } from './names.ts';
import type { Stretch } from './pairing.ts';
import { isOwn, newStamp, stampOf, type Pen } from './pen.ts';
import { BlockWriter, isBlockToken, isMark, type Token } from './tokens.ts';
import { weaveRun, type Cells, type Woven } from './woven.ts';

/**
 * Two states of a container as one text with marks: what both have, what went (struck out) and what came (put in).
 * The base reading is that of the state before, whatever the state after says.
 * @param cells does the same for the content of a cell
 */
export function weave(stretches: readonly Stretch[], pen: Pen, cells: Cells): Block[] {
  const woven = stretches.flatMap((stretch): Woven[] =>
    'same' in stretch
      ? stretch.same.map((block) => ({
          token: block,
          want: null,
          before: block,
          after: block,
          whole: true,
        }))
      : stretch.runs.flatMap((run) => {
          const made = weaveRun(run, pen, cells).map((w): Woven => (run.clash ? { ...w, clash: true } : w));
          return stretch.gap ? made.map(withEdge) : made;
        }),
  );
  return written(stamped(woven, pen), pen);
}

const withEdge = (woven: Woven): Woven => (isBlockToken(woven.token) ? { ...woven, edge: true } : woven);

/** The token of a neighbour that stands next to a change: of a whole block before it its mark, of one after it its first word. */
const nearest = (woven: Woven | undefined, side: 'before' | 'after'): Token | undefined =>
  woven?.whole && side === 'after' && 'content' in woven.token
    ? (woven.token.content[0] ?? woven.token)
    : woven?.token;

function ownStamp(
  token: Token | undefined,
  names: readonly ('ins' | 'del' | 'was')[],
  pen: Pen,
): Stamp | null {
  if (!token) return null;
  for (const name of names) {
    const found = name === 'was' ? ('was' in token ? token.was : undefined) : token[name];
    if (found && isOwn(found, pen) && found.clash === undefined) return stampOf(found);
  }
  return null;
}

/** Ids of blocks that went in one place and came in another. */
function movedIds(woven: readonly Woven[]): Set<string> {
  const gone = new Set(
    woven.flatMap((w) => (w.want === 'del' && w.before && isBlockToken(w.before) ? [w.before.id] : [])),
  );
  return new Set(
    woven.flatMap((w) =>
      w.want === 'ins' && w.after && isBlockToken(w.after) && gone.has(w.after.id) ? [w.after.id] : [],
    ),
  );
}

const idOf = ({ before, after }: Woven): string | undefined => {
  const block = before ?? after;
  return block && isBlockToken(block) ? block.id : undefined;
};

/**
 * Gives every change its stamp. What stands together was done in one stroke: it has one stamp, the whole stamp of what
 * the same person had suggested beside it if there is such. A block that was moved has one stamp in both places.
 */
function stamped(woven: readonly Woven[], pen: Pen): Woven[] {
  const moved = movedIds(woven);
  const movedStamps = new Map<string, Stamp>();
  const out: Woven[] = [];
  const kindOf = (w: Woven | undefined): 'text' | 'was' | null =>
    w?.want === 'was' ? 'was' : w?.want ? 'text' : null;
  for (let from = 0; from < woven.length;) {
    const kind = kindOf(woven[from]);
    let to = from + 1;
    if (kind !== null)
      while (
        to < woven.length &&
        kindOf(woven[to]) === kind &&
        woven[to]?.clash === woven[from]?.clash &&
        !woven[to - 1]?.edge
      )
        to += 1;
    const stroke = woven.slice(from, to);
    if (kind === null) out.push(...stroke);
    else {
      const names = kind === 'was' ? (['was'] as const) : (['ins', 'del'] as const);
      const goes = stroke.map(idOf).find((id) => id !== undefined && moved.has(id));
      const clash = woven[from]?.clash;
      const stamp = clash
        ? { ...newStamp(pen), clash }
        : ((goes === undefined ? null : movedStamps.get(goes)) ??
          ownStamp(nearest(woven[from - 1], 'before'), names, pen) ??
          ownStamp(nearest(woven[to], 'after'), names, pen) ??
          newStamp(pen));
      if (goes !== undefined) movedStamps.set(goes, stamp);
      out.push(...stroke.map((w) => withStamp(w, stamp)));
    }
    from = to;
  }
  return out;
}

function withStamp(woven: Woven, stamp: Stamp): Woven {
  const { token, want, was } = woven;
  if (want === null) return woven;
  const value = want === 'was' ? { ...stamp, ...was } : stamp;
  return { ...woven, token: { ...token, [want]: value } };
}

/** Tokens as blocks, every block with an id of its own. */
function written(woven: readonly Woven[], pen: Pen): Block[] {
  const blocks = woven.filter((w) => isBlockToken(w.token) && !w.left);
  const names = nameBlocks(
    blocks.flatMap(({ token, before, after }) =>
      isBlockToken(token) ? [{ block: token, before: asBlock(before), after: asBlock(after) }] : [],
    ),
    pen.newId,
  );
  const made = new Map(blocks.map((w, i) => [w, names[i]]));
  const taken = new Set(names.map(({ id }) => id));
  const out = new BlockWriter();
  for (const w of woven) {
    const { token } = w;
    if (!isBlockToken(token)) out.add(token);
    else if (w.whole) out.addBlock(token);
    else if (!w.left) out.add(made.get(w) ?? token);
    else if (isMark(token))
      out.leaveOut(taken.has(token.id) ? { ...token, id: pen.newId(), ids: undefined } : token);
  }
  // Words that others wrote at the end of a line which is no longer there get a line of their own.
  out.close(() => ({ kind: 'paragraph', id: pen.newId(), content: [], ins: newStamp(pen) }));
  return out.blocks;
}

const asBlock = (token: Token | null): Block | null => (token && isBlockToken(token) ? token : null);
