import type { Inline } from '../inline.ts';
import type { Block, TextBlock } from '../nodes/index.ts';
import type { Table } from '../nodes/table.ts';
import { stampOf } from './pen.ts';
import { idIn, isIn, isMarked, readToken, sparesIn } from './reading.ts';
import { BlockWriter, isBlockToken, isMark, tokensOfBlocks, withCells, type Token } from './tokens.ts';

/** Every UTF-16 unit apart: two accounts of one text are cut into runs differently. */
const units = (part: Inline): Inline[] =>
  part.kind === 'text'
    ? Array.from({ length: part.text.length }, (_, i) => ({ ...part, text: part.text.charAt(i) }))
    : [part];

/** Members that are there without a value are not there at all. */
const tidy = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Two accounts that do not tell of one text. */
class Apart extends Error {}

/** True for what may be one token in two accounts. */
function isOne(a: Token, b: Token): boolean {
  if (isBlockToken(a) || isBlockToken(b))
    return isBlockToken(a) && isBlockToken(b) && (isMark(a) ? isMark(b) : a.kind === b.kind);
  return a.kind === b.kind && (a.kind !== 'text' || b.kind !== 'text' || a.text === b.text);
}

const withNames = (block: Block, id: string, ids: Block['ids']): Block =>
  tidy({ ...block, id, ids: ids && Object.keys(ids).length > 0 ? ids : undefined });

/** The blocks of a body and the lines in its cells. */
const linesOf = (blocks: readonly Block[], isGone = false): { id: string; gone: boolean }[] =>
  blocks.flatMap((block) => {
    const gone = isGone || !isIn(block, 'final');
    return [
      { id: block.id, gone },
      ...(block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.content, gone)))
        : []),
    ];
  });

/** The names that stand in the first account, those of them that it strikes out, and where new ones come from. */
class Names {
  readonly taken: Set<string>;
  private readonly held: Set<string>;
  readonly newId: () => string;
  private readonly renames: boolean;

  constructor(first: readonly Block[], newId: () => string, renames: boolean) {
    const lines = linesOf(first);
    this.taken = new Set(lines.map(({ id }) => id));
    this.held = new Set(lines.flatMap(({ id, gone }) => (gone ? [id] : [])));
    this.newId = newId;
    this.renames = renames;
  }

  /**
   * The names of a block that both accounts have. A name that the first gives it stays, or it could not be had back; nor is
   * it given one that waits for another.
   */
  of(first: Block, second: Block): Block['ids'] {
    const wanted = idIn(second, 'final');
    const isGiven = this.renames && !second.del && !this.held.has(wanted);
    const final = first.ids?.final ?? (isGiven ? wanted : undefined);
    return {
      ...(first.ids?.base === undefined ? {} : { base: first.ids.base }),
      ...(final === undefined || final === first.id ? {} : { final }),
    };
  }

  /** What came in under a name that is taken has one of its own, and that one in the final text only. */
  free(given: Block): Block {
    const block =
      given.kind === 'table' ? withCells(given, (content) => content.map((line) => this.free(line))) : given;
    if (!this.taken.has(block.id)) {
      this.taken.add(block.id);
      return block;
    }
    const id = this.newId();
    this.taken.add(id);
    return withNames(block, id, { ...block.ids, final: idIn(block, 'final') });
  }
}

class Overlay {
  private readonly out = new BlockWriter();
  private readonly names: Names;
  /** Words that look otherwise in both accounts: they wait until all that is struck out beside them stands. */
  private waiting: Token[] = [];

  constructor(names: Names) {
    this.names = names;
  }

  add(token: Token): void {
    for (const put of this.waiting) this.out.add(put);
    this.waiting = [];
    this.out.add(token);
  }

  addBlock(block: Block): void {
    if (this.waiting.length === 0) this.out.addBlock(block);
    else for (const token of tokensOfBlocks([block])) this.add(token);
  }

  /** What the second account put in: under a name that no block of the first has. */
  put(token: Token): void {
    this.add(isBlockToken(token) ? this.names.free(token) : token);
  }

  /** A token that both accounts have: who put it in, by the first; who struck it out, by the second. */
  both(first: Token, second: Token): void {
    const was = 'was' in first ? first.was : undefined;
    const then = 'was' in second ? second.was : undefined;
    if (was && then) {
      this.instead(first, second, stampOf(then));
      return;
    }
    const { ins } = first;
    const { del } = second;
    const now = this.joined(first, second);
    const told = {
      ...now,
      ins,
      del,
      ...((was ?? then) ? { was: was ?? then } : {}),
    } as Token;
    this.add(
      isBlockToken(told) && isBlockToken(first) && isBlockToken(second)
        ? withNames(told, first.id, this.names.of(first, second))
        : tidy(told),
    );
  }

  /** Nothing says of one thing what it was before two changes: it is struck out, and stands once more as it is now. */
  private instead(first: Token, second: Token, stamp: ReturnType<typeof stampOf>): void {
    const struck = { ...first, del: stamp } as Token;
    const now = { ...readToken(second, 'final'), ins: stamp } as Token;
    if (isBlockToken(first) && isBlockToken(second) && isBlockToken(now)) {
      this.add(struck);
      this.put(
        withNames(now, this.names.newId(), {
          final: this.names.of(first, second)?.final ?? first.id,
        }),
      );
      return;
    }
    this.out.add(struck);
    this.waiting.push(now);
  }

  private joined(first: Token, second: Token): Token {
    if (!isBlockToken(first) || !isBlockToken(second)) return second;
    if (first.kind !== 'table' || second.kind !== 'table') return second;
    const cellOf = (table: Table, row: number, cell: number): readonly Block[] =>
      table.rows[row]?.cells[cell]?.content ?? [];
    return withCells(second, (content, row, cell) => laidOver(cellOf(first, row, cell), content, this.names));
  }

  /** A struck mark that ends a line for want of another; what is put in behind it would be drawn into that line. */
  spare(first: TextBlock, second: TextBlock, next: Token | undefined): void {
    const then = second.was && !first.was ? second : null;
    this.add(then ? tidy({ ...then, id: first.id, ids: first.ids, ins: first.ins, del: first.del }) : first);
    if (second.del || !next?.ins) return;
    const end = { ...readToken(second, 'final'), ins: next.ins } as Block;
    this.put(withNames(end, this.names.newId(), { final: idIn(second, 'final') }));
  }

  close(): Block[] {
    for (const put of this.waiting) this.out.add(put);
    this.out.close();
    return this.out.blocks;
  }
}

function laidOver(first: readonly Block[], second: readonly Block[], names: Names): Block[] {
  const spares = sparesIn(first, 'final');
  const two: Token[] = [];
  /** Blocks of the second account by the place where they begin. */
  const begins = new Map<number, Block>();
  for (const block of second) {
    begins.set(two.length, block);
    for (const token of tokensOfBlocks([block], units)) two.push(token);
  }
  const out = new Overlay(names);
  let j = 0;
  const others = (): void => {
    for (let token = two[j]; token && !isIn(token, 'base'); token = two[j]) {
      out.put(token);
      j += 1;
    }
  };
  for (const block of first) {
    const tokens = tokensOfBlocks([block], units);
    if (!isMarked(block)) {
      others();
      if (begins.get(j) === block) {
        out.addBlock(block);
        j += tokens.length;
        continue;
      }
    }
    for (const token of tokens) {
      const spare = isBlockToken(token) && spares.has(block);
      if (!isIn(token, 'final') && !spare) {
        out.add(token);
        continue;
      }
      others();
      const match = two[j];
      if (match && isOne(token, match)) {
        j += 1;
        if (!spare) out.both(token, match);
        else if (isMark(token) && isBlockToken(match) && isMark(match)) out.spare(token, match, two[j]);
      }
      // A piece of an unknown kind is in no document.
      else if (!isBlockToken(token) && token.kind === 'unknown') out.add(token);
      else throw new Apart();
    }
  }
  others();
  if (j < two.length) throw new Apart();
  return out.close();
}

/**
 * Two accounts of one text put together: the first says how it came to be what the second begins with. Rejecting what the
 * second suggests gives the first again, accepting it keeps open what the first suggests. Of what both say how it was, the
 * second strikes it out and puts it in anew. Null where they do not tell of one text.
 * @param first its final reading is the text
 * @param second its base reading is the text
 * @param names whose new names of blocks are kept: those of the second as well, or only those of the first
 * @example overlay(ours, suggestChanges(project(ours), project(theirs), pen), pen.newId)
 */
export function overlay(
  first: readonly Block[],
  second: readonly Block[],
  newId: () => string,
  names: 'both' | 'first' = 'both',
): Block[] | null {
  try {
    return laidOver(first, second, new Names(first, newId, names === 'both'));
  } catch (error) {
    if (error instanceof Apart || (error instanceof Error && error.message.includes('paragraph mark')))
      return null;
    throw error;
  }
}
