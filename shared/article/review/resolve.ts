import type { Block } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import { stampOf } from './pen.ts';
import { isIn, isMarked, namesFor, readToken, sparesIn, type Reading } from './reading.ts';
import { BlockWriter, isBlockToken, isMark, tokensOfBlocks, withCells, type Token } from './tokens.ts';

export type Decision = 'accept' | 'reject';

/** Which suggestions are decided on. `block` is the block of the body that holds what is suggested. */
export type Chosen = (stamp: Stamp, block: Block) => boolean;

/**
 * A token after a decision; null when it goes. The very same token when nothing about it was decided.
 * @param stays a mark that must end its line, since no other does, whatever is decided on it
 */
function decided(
  token: Token,
  decision: Decision,
  chosen: (stamp: Stamp) => boolean,
  stays: boolean,
): Token | null {
  const { ins, del } = token;
  const was = 'was' in token ? token.was : undefined;
  const [insIs, delIs, wasIs] = [ins && chosen(ins), del && chosen(del), was && chosen(was)];
  if (!insIs && !delIs && !wasIs) return token;
  if (!stays && ((insIs && decision === 'reject') || (delIs && decision === 'accept'))) return null;
  let now: Token = token;
  if (wasIs) {
    const restored = decision === 'reject' ? readToken(token, 'base') : readToken(token, 'final');
    const ids = isBlockToken(token) && token.ids ? { ids: token.ids } : {};
    now = { ...restored, ...ids, ...(ins ? { ins } : {}), ...(del ? { del } : {}) };
  }
  if (!insIs && !delIs) return now;
  const {
    ins: put,
    del: struck,
    ...rest
  } = stays && isBlockToken(now) ? withoutName(now, readingOf(decision)) : now;
  return {
    ...rest,
    ...(put && !insIs ? { ins: put } : {}),
    ...(struck && !delIs ? { del: struck } : {}),
  };
}

/** The text that a decision goes by. */
const readingOf = (decision: Decision): Reading => (decision === 'accept' ? 'final' : 'base');

/** In a reading in which it is not, a mark that ends a line has its own name. */
function withoutName(block: Block, reading: Reading): Block {
  const { ids, ...rest } = block;
  const left = Object.entries(ids ?? {}).filter(([name]) => name !== reading);
  return left.length > 0 ? { ...rest, ids: Object.fromEntries(left) } : rest;
}

/** A line whose mark is gone, of which only words are left that are in no text any more, is in no text either. */
function writerFor(decision: Decision): BlockWriter {
  const name = decision === 'accept' ? ('del' as const) : ('ins' as const);
  return new BlockWriter((mark, line) => {
    const stamp = line.at(-1)?.[name];
    return stamp && line.every((part) => part[name]) ? { ...mark, [name]: stampOf(stamp) } : mark;
  });
}

/**
 * Blocks after the chosen suggestions were accepted or rejected; the others stay open. The very same blocks where
 * nothing was chosen.
 * - Accepting never changes the final reading, rejecting never changes the base reading, block ids included.
 * - Once nothing is open the text has no marks: after accepting all it is the final reading, after rejecting all the base.
 */
export function resolveBlocks(
  blocks: readonly Block[],
  decision: Decision,
  chosen: Chosen,
): readonly Block[] {
  if (!blocks.some(isMarked)) return blocks;
  const out = writerFor(decision);
  const spares = sparesIn(blocks, readingOf(decision));
  for (const block of blocks) {
    if (isMarked(block))
      decideBlock(block, out, decision, (stamp) => chosen(stamp, block), spares.has(block));
    else out.addBlock(block);
  }
  out.close();
  return settled(out.blocks, decision);
}

function decideBlock(
  block: Block,
  out: BlockWriter,
  decision: Decision,
  chosen: (stamp: Stamp) => boolean,
  isSpare: boolean,
): void {
  for (const token of tokensOfBlocks([block])) {
    const now = decided(token, decision, chosen, isSpare && isBlockToken(token));
    if (now === null) {
      if (isBlockToken(token) && isMark(token)) {
        const { ins, del, ...spare } = token;
        void [ins, del];
        out.leaveOut(readToken(spare, readingOf(decision)) as typeof token);
      }
    } else if (isBlockToken(now) && now.kind === 'table')
      out.add(withCells(now, (content) => decidedCell(content, decision, chosen)));
    else out.add(now);
  }
}

function decidedCell(
  content: readonly Block[],
  decision: Decision,
  chosen: (stamp: Stamp) => boolean,
): readonly Block[] {
  if (!content.some(isMarked)) return content;
  const out = writerFor(decision);
  const spares = sparesIn(content, readingOf(decision));
  for (const line of content) decideBlock(line, out, decision, chosen, spares.has(line));
  out.close();
  return out.blocks;
}

/** A block, the one before it in its container, and the table in whose cell it stands. */
type Line = { block: Block; before: Block | undefined; table: Block | null };

const linesOf = (blocks: readonly Block[], table: Block | null = null): Line[] =>
  blocks.flatMap((block, i): Line[] => [
    { block, before: blocks[i - 1], table },
    ...(block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.content, block)))
      : []),
  ]);

/**
 * A block that is told apart by ids from what it was or will be, and of which nothing is open any more, takes the id it
 * has in the text that was decided for, if no other block has it; with nothing open at all it keeps its own otherwise.
 * The lines of a table that may still go wait for it.
 */
function settled(blocks: readonly Block[], decision: Decision): Block[] {
  const lines = linesOf(blocks);
  if (!lines.some(({ block }) => block.ids)) return [...blocks];
  const reading = readingOf(decision);
  const isDone = !lines.some(({ block }) => isOpen(block));
  const wanted = (block: Block): string => block.ids?.[reading] ?? block.id;
  // All at once: a block may take the name of one that goes on under another name itself.
  const settling = new Set(
    lines.flatMap(({ block, before, table }) =>
      block.ids && !isOpen(block) && !mayGo(before) && !mayGo(table) ? [block] : [],
    ),
  );
  for (let isFree = false; !isFree;) {
    isFree = true;
    const taken = new Set(lines.flatMap(({ block }) => (settling.has(block) ? [] : [block.id])));
    for (const block of settling) {
      const id = wanted(block);
      if (taken.has(id)) {
        settling.delete(block);
        isFree = false;
      }
      taken.add(id);
    }
  }
  const named = (block: Block): Block => {
    const now = block.kind === 'table' ? withCells(block, (content) => namedAll(content)) : block;
    const { ids, ...rest } = now;
    if (settling.has(block)) return { ...rest, id: wanted(block) };
    return ids && isDone ? rest : now;
  };
  const namedAll = (content: readonly Block[]): readonly Block[] => {
    const made = content.map(named);
    return made.some((block, i) => block !== content[i]) ? made : content;
  };
  return withoutIdleNames(blocks.map(named), decision);
}

/** The block that has each name in a reading, as `readBlocks` gives them. */
function ownersIn(blocks: readonly Block[], reading: Reading): Map<string, Block | undefined> {
  const there = blocks.filter((block) => isIn(block, reading));
  const asked = new Map(
    there.flatMap((block) => {
      const wanted = block.ids?.[reading];
      return wanted === undefined ? [] : [[block, wanted]];
    }),
  );
  return new Map(namesFor(there, asked).map((name, i) => [name, there[i]]));
}

/**
 * Names that say nothing any more are dropped: one that another block has for good, and after a rejection one that a block
 * was given only because what is rejected had its own. The lines of a table that may still go wait for it.
 */
function withoutIdleNames(blocks: readonly Block[], decision: Decision): Block[] {
  const owners = { base: ownersIn(blocks, 'base'), final: ownersIn(blocks, 'final') };
  const known = new Set(blocks.flatMap((b) => [b.id, ...(b.ids?.base === undefined ? [] : [b.ids.base])]));
  const isIdle = (block: Block, reading: Reading, name: string): boolean => {
    if (!isIn(block, reading)) return false;
    if (owners[reading].get(name) !== block) return true;
    const isFree = reading === 'final' && !known.has(name) && !owners.final.has(block.id);
    return decision === 'reject' && isFree;
  };
  return blocks.map((given) => {
    const block =
      given.kind === 'table' && !mayGo(given)
        ? withCells(given, (content) =>
            content.some(({ ids }) => ids) ? withoutIdleNames(content, decision) : content,
          )
        : given;
    const { ids, ...rest } = block;
    if (!ids) return block;
    const { base, final } = ids;
    const left = {
      ...(base === undefined || isIdle(given, 'base', base) ? {} : { base }),
      ...(final === undefined || isIdle(given, 'final', final) ? {} : { final }),
    };
    const count = Object.keys(left).length;
    if (count === Object.keys(ids).length) return block;
    return count === 0 ? rest : { ...block, ids: left };
  });
}

/** True for a block of which anything is open: itself or its words. The lines in the cells of a table are told on their own. */
const isOpen = (block: Block): boolean =>
  block.kind === 'table' ? mayGo(block) : isMarked({ ...block, ids: undefined });

/** True for a block or mark that may still go: what the next one is called is not decided either. */
const mayGo = (block: Block | null | undefined): boolean =>
  block?.ins !== undefined || block?.del !== undefined;
