import { text, type Inline } from '../inline.ts';
import type { Block, TextBlock } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import {
  BlockWriter,
  isBlockToken,
  isMark,
  isThere,
  tokensOfBlocks,
  withCells,
  type Token,
} from './tokens.ts';

/** Which text is meant: as it stood before open suggestions, or as it would stand with all of them taken. */
export type Reading = 'base' | 'final';

/** Anything a suggestion can be about. */
type Suggestible = { ins?: Stamp | undefined; del?: Stamp | undefined };

export const isIn = (token: Suggestible, reading: Reading): boolean =>
  (reading === 'base' ? token.ins : token.del) === undefined;

const isMarkedInline = (part: Inline): boolean =>
  part.ins !== undefined || part.del !== undefined || (part.kind === 'text' && part.was !== undefined);

/** True for a block of which anything is suggested: itself, its mark, its words, its cells. */
export function isMarked(block: Block): boolean {
  if (block.ins || block.del || block.ids || ('was' in block && block.was)) return true;
  if ('content' in block) return block.content.some(isMarkedInline);
  return (
    block.kind === 'table' &&
    block.rows.some((row) => row.cells.some((cell) => cell.content.some((b) => isMarked(b))))
  );
}

function readInline(part: Inline, reading: Reading): Inline {
  if (!isMarkedInline(part)) return part;
  if (part.kind === 'break') return { kind: 'break' };
  if (part.kind === 'unknown') return { kind: 'unknown', original: part.original };
  const { marks, link } = reading === 'base' && part.was ? part.was : part;
  return text(part.text, marks, link);
}

/** A text block without what is suggested of it; in the base reading with the properties it had. */
export function readTextBlock(block: TextBlock, reading: Reading): TextBlock {
  const { ids, ins, del, was, ...now } = block;
  if (!(ids ?? ins ?? del ?? was)) return block;
  if (reading === 'final' || !was) return now;
  const { kind, ...properties } = was.as;
  // Members stand in the order of the model, whatever block they are taken from.
  const made = { kind, id: now.id, ...properties, content: now.content };
  return made as TextBlock;
}

function readAtom(block: Exclude<Block, TextBlock>, reading: Reading): Block {
  if (block.kind === 'table') {
    const { ids, ins, del, ...now } = block;
    void [ids, ins, del];
    return withCells(now, (content) => readBlocks(content, reading));
  }
  if (block.kind === 'rule') return { kind: 'rule', id: block.id };
  const { ids, ins, del, was, ...now } = block;
  void [ids, ins, del];
  return reading === 'base' && was ? ({ kind: now.kind, id: now.id, ...was.as } as Block) : now;
}

/** One token as it stands in a reading in which it is. */
export const readToken = (token: Token, reading: Reading): Token =>
  isBlockToken(token)
    ? isMark(token)
      ? readTextBlock(token, reading)
      : readAtom(token, reading)
    : readInline(token, reading);

/** The id by which a block is known in a reading. */
export const idIn = (block: Block, reading: Reading): string => block.ids?.[reading] ?? block.id;

/**
 * A list of blocks as it reads: lines are joined where the mark between them is not in this reading, and a joined block is
 * what its last mark says, as in Word. Linear in the length of the text. The very same list when nothing is suggested,
 * and the very same blocks wherever nothing is suggested of them.
 *
 * Ids: a block has the id it is given for this reading (`ids`), else its own. No id is given twice: where two blocks of a
 * damaged document ask for one, the block whose own id it is keeps it, and the other has its own.
 */
export function readBlocks(blocks: readonly Block[], reading: Reading): readonly Block[] {
  if (!blocks.some(isMarked)) return blocks;
  const out = new BlockWriter();
  const asked = new Map<Block, string>();
  const note = (block: Block, made: Block): void => {
    const id = block.ids?.[reading];
    if (id !== undefined) asked.set(made, id);
  };
  for (const block of blocks) {
    if (!isMarked(block)) {
      out.addBlock(block);
      continue;
    }
    const before = out.blocks.length;
    for (const token of tokensOfBlocks([block])) {
      if (isIn(token, reading)) out.add(readToken(token, reading));
      else if (isBlockToken(token) && isMark(token)) {
        const { ids, ...spare } = token;
        void ids;
        out.leaveOut(readTextBlock(spare, reading));
      }
    }
    const made = out.blocks.at(-1);
    if (made && out.blocks.length > before && isIn(block, reading)) note(block, made);
  }
  out.close();
  return asked.size === 0 ? out.blocks : named(out.blocks, asked);
}

/**
 * Marks that are not in a reading and end a line of it all the same, because no other does: before a picture, and at the end.
 * Of several it is the first behind the words, as `readBlocks` has it.
 */
export function sparesIn(blocks: readonly Block[], reading: Reading): Set<Block> {
  const spares = new Set<Block>();
  let spare: Block | null = null;
  let words = false;
  const close = (): void => {
    if (spare && words) spares.add(spare);
    [spare, words] = [null, false];
  };
  for (const block of blocks) {
    if (!('content' in block)) {
      if (isIn(block, reading)) close();
      continue;
    }
    const more = block.content.some((part) => isIn(part, reading) && isThere(part));
    words ||= more;
    if (isIn(block, reading)) [spare, words] = [null, false];
    else if (!spare || more) spare = block;
  }
  close();
  return spares;
}

/**
 * The ids that blocks have in a reading: what they ask for as far as it is free, the first who asks before the others, else
 * their own. None is given twice.
 */
export function namesFor(blocks: readonly Block[], asked: ReadonlyMap<Block, string>): string[] {
  const without = new Set<Block>();
  for (;;) {
    const taken = new Set(blocks.flatMap((b) => (asked.has(b) && !without.has(b) ? [] : [b.id])));
    let refused: Block | null = null;
    const names = blocks.map((block) => {
      const wanted = without.has(block) ? undefined : asked.get(block);
      if (wanted === undefined) return block.id;
      if (taken.has(wanted)) refused ??= block;
      taken.add(wanted);
      return wanted;
    });
    if (refused === null) return names;
    without.add(refused);
  }
}

/** Gives blocks the ids they ask for, as far as those are free. */
function named(blocks: readonly Block[], asked: ReadonlyMap<Block, string>): Block[] {
  const names = namesFor(blocks, asked);
  return blocks.map((block, i) => {
    const id = names[i] ?? block.id;
    return id === block.id ? block : { ...block, id };
  });
}
