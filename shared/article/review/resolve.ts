import type { Block } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import { isMarked, readToken } from './reading.ts';
import { BlockWriter, isBlockToken, isMark, tokensOfBlocks, withCells, type Token } from './tokens.ts';

export type Decision = 'accept' | 'reject';

/** Which suggestions are decided on. `block` is the block of the body that holds what is suggested. */
export type Chosen = (stamp: Stamp, block: Block) => boolean;

/** A token after a decision; null when it goes. The very same token when nothing about it was decided. */
function decided(token: Token, decision: Decision, chosen: (stamp: Stamp) => boolean): Token | null {
  const { ins, del } = token;
  const was = 'was' in token ? token.was : undefined;
  const [insIs, delIs, wasIs] = [ins && chosen(ins), del && chosen(del), was && chosen(was)];
  if (!insIs && !delIs && !wasIs) return token;
  if ((insIs && decision === 'reject') || (delIs && decision === 'accept')) return null;
  let now: Token = token;
  if (wasIs) {
    const restored = decision === 'reject' ? readToken(token, 'base') : readToken(token, 'final');
    const ids = isBlockToken(token) && token.ids ? { ids: token.ids } : {};
    now = { ...restored, ...ids, ...(ins ? { ins } : {}), ...(del ? { del } : {}) };
  }
  if (!insIs && !delIs) return now;
  const { ins: put, del: struck, ...rest } = now;
  return {
    ...rest,
    ...(put && !insIs ? { ins: put } : {}),
    ...(struck && !delIs ? { del: struck } : {}),
  };
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
  const out = new BlockWriter();
  for (const block of blocks) {
    if (!isMarked(block)) {
      out.addBlock(block);
      continue;
    }
    const holds = (stamp: Stamp): boolean => chosen(stamp, block);
    for (const token of tokensOfBlocks([block])) {
      const now = decided(token, decision, holds);
      if (now === null) {
        if (isBlockToken(token) && isMark(token)) {
          const { ins, del, ...spare } = token;
          void [ins, del];
          out.leaveOut(readToken(spare, decision === 'accept' ? 'final' : 'base') as typeof token);
        }
      } else if (isBlockToken(now) && now.kind === 'table')
        out.add(
          withCells(now, (content) => resolveBlocks(content, decision, (stamp) => chosen(stamp, block))),
        );
      else out.add(now);
    }
  }
  out.close();
  return settled(out.blocks, decision);
}

/**
 * A block that is told apart by ids from what it was or will be, and of which nothing is open any more, takes the id it
 * has in the text that was decided for, if no other block has it; with nothing open at all it keeps its own otherwise.
 */
function settled(blocks: readonly Block[], decision: Decision): Block[] {
  if (!blocks.some((b) => b.ids)) return [...blocks];
  const reading = decision === 'accept' ? 'final' : 'base';
  const isDone = blocks.every((block) => !isMarked({ ...block, ids: undefined }));
  const wanted = (block: Block): string => block.ids?.[reading] ?? block.id;
  // All at once: a block may take the name of one that goes on under another name itself.
  const settling = new Set(
    blocks.filter(
      (block, i) => block.ids && !isMarked({ ...block, ids: undefined }) && !isOpen(blocks[i - 1]),
    ),
  );
  for (let isFree = false; !isFree;) {
    isFree = true;
    const taken = new Set(blocks.filter((b) => !settling.has(b)).map((b) => b.id));
    for (const block of settling) {
      const id = wanted(block);
      if (taken.has(id)) {
        settling.delete(block);
        isFree = false;
      }
      taken.add(id);
    }
  }
  return blocks.map((block) => {
    const { ids, ...rest } = block;
    if (settling.has(block)) return { ...rest, id: wanted(block) };
    return ids && isDone ? rest : block;
  });
}

/** True for a block or mark that may still go: what the next one is called is not decided either. */
const isOpen = (block: Block | undefined): boolean => block?.ins !== undefined || block?.del !== undefined;
