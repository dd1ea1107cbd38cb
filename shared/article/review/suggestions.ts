import type { Inline } from '../inline.ts';
import { placedText } from '../lines.ts';
import type { Block, BlockKind } from '../nodes/index.ts';
import type { Stamp } from '../stamps.ts';
import { fieldAlterations, lineAlterations, lookAlterations, type Alteration } from './alterations.ts';
import { stampOf } from './pen.ts';
import { isFieldBlock, propertiesOf } from './properties.ts';
import { isMarked } from './reading.ts';

/** What one piece of a suggestion is about: words of a line, the mark that ends it, or a block that is not a line. */
export type Piece = {
  op: 'ins' | 'del' | 'was';
  about: 'words' | 'mark' | 'block';
  /** The block of the body, and the block that holds the line: in a table, the paragraph of a cell. */
  block: string;
  line: string;
  /** UTF-16 offsets in the line with everything that is put in or struck out in it, as {@link placedText} counts. */
  from: number;
  to: number;
  text: string;
  kind: BlockKind;
  /** Of a `was`: what is to be otherwise. */
  alters?: readonly Alteration[];
};

/** What a suggestion comes to. `changed` is more than one of these. */
export type SuggestionKind =
  'inserted' | 'deleted' | 'replaced' | 'moved' | 'split' | 'joined' | 'look' | 'properties' | 'changed';

/** One suggestion: everything that carries one stamp, derived from the document and never kept beside it. */
export type Suggestion = Stamp & {
  kind: SuggestionKind;
  /** Blocks of the body that it touches, in order. */
  blocks: string[];
  pieces: Piece[];
  /** The words that would go and come; a paragraph mark among them is a `¶`. Of a change of look, the words as they stand. */
  gone: string;
  came: string;
};

type Found = { stamp: Stamp; piece: Piece };

const wordsOf = (part: Inline): string => placedText([part]);

function inLine(line: Extract<Block, { content: Inline[] }>, block: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  const at = { block, line: line.id, kind: line.kind };
  for (const part of line.content) {
    const text = wordsOf(part);
    const to = from + text.length;
    const piece = { about: 'words' as const, ...at, from, to, text };
    const was = part.kind === 'text' ? part.was : undefined;
    if (part.ins) found.push({ stamp: part.ins, piece: { op: 'ins', ...piece } });
    if (part.del) found.push({ stamp: part.del, piece: { op: 'del', ...piece } });
    if (part.kind === 'text' && was)
      found.push({ stamp: was, piece: { op: 'was', ...piece, alters: lookAlterations(was, part) } });
    from = to;
  }
  const mark = { about: 'mark' as const, ...at, from, to: from, text: '¶' };
  if (line.ins) found.push({ stamp: line.ins, piece: { op: 'ins', ...mark } });
  if (line.del) found.push({ stamp: line.del, piece: { op: 'del', ...mark } });
  if (line.was)
    found.push({
      stamp: line.was,
      piece: {
        op: 'was',
        ...mark,
        from: 0,
        text: placedText(line.content),
        alters: lineAlterations(line.was.as, propertiesOf(line)),
      },
    });
  return found;
}

function inBlock(block: Block, top: string): Found[] {
  if (!isMarked(block)) return [];
  if ('content' in block) return inLine(block, top);
  const text =
    block.kind === 'image' ? block.caption || block.alt : block.kind === 'embed' ? block.fallback : '';
  const piece = {
    about: 'block' as const,
    block: top,
    line: block.id,
    kind: block.kind,
    from: 0,
    to: 0,
    text,
  };
  const found: Found[] = [];
  if (block.ins) found.push({ stamp: block.ins, piece: { op: 'ins', ...piece } });
  if (block.del) found.push({ stamp: block.del, piece: { op: 'del', ...piece } });
  if (isFieldBlock(block) && block.was)
    found.push({ stamp: block.was, piece: { op: 'was', ...piece, alters: fieldAlterations(block) } });
  if (block.kind === 'table')
    for (const row of block.rows)
      for (const cell of row.cells) for (const line of cell.content) found.push(...inBlock(line, top));
  return found;
}

function kindOf(pieces: readonly Piece[], isMoved: boolean): SuggestionKind {
  if (isMoved) return 'moved';
  const ops = new Set(pieces.map((p) => p.op));
  const [put, struck, other] = [ops.has('ins'), ops.has('del'), ops.has('was')];
  if (other)
    return put || struck
      ? 'changed'
      : pieces.every((p) => p.about === 'words')
        ? 'look'
        : pieces.some((p) => p.about === 'words')
          ? 'changed'
          : 'properties';
  if (pieces.every((p) => p.about === 'mark')) return put ? (struck ? 'changed' : 'split') : 'joined';
  return put ? (struck ? 'replaced' : 'inserted') : 'deleted';
}

const joined = (pieces: readonly Piece[], ops: readonly Piece['op'][]): string =>
  pieces
    .filter((p) => ops.includes(p.op) && !(p.op === 'was' && p.about === 'mark'))
    .map((p) => p.text)
    .join('')
    .replace(/¶$/u, '');

/** Every open suggestion of a body, in the order in which a reader comes to it. */
export function suggestionsIn(body: readonly Block[]): Suggestion[] {
  const byId = new Map<string, Found[]>();
  /** Blocks that stand elsewhere under the id that they are to have: where they went, under which stamp. */
  const arrivals = new Map<string, { stamp: string; at: number }>();
  const departures = new Map<string, { stamp: string; at: number }>();
  for (const [at, block] of body.entries()) {
    for (const found of inBlock(block, block.id)) {
      const known = byId.get(found.stamp.id);
      if (known) known.push(found);
      else byId.set(found.stamp.id, [found]);
    }
    if (block.ins && block.ids?.final) arrivals.set(block.ids.final, { stamp: block.ins.id, at });
    if (block.del) departures.set(block.id, { stamp: block.del.id, at });
  }
  // Side by side, nothing was moved: a table was put in the place of its former self.
  const moved = new Set(
    [...arrivals].flatMap(([id, { stamp, at }]) => {
      const from = departures.get(id);
      return from?.stamp === stamp && Math.abs(from.at - at) > 1 ? [stamp] : [];
    }),
  );
  return [...byId].map(([id, found]) => {
    const pieces = found.map(({ piece }) => piece);
    const [first] = found;
    const came = joined(pieces, ['ins', 'was']);
    return {
      ...(first ? stampOf(first.stamp) : { id, by: '', at: '' }),
      kind: kindOf(pieces, moved.has(id)),
      blocks: [...new Set(pieces.map((p) => p.block))],
      pieces,
      gone: joined(pieces, ['del']),
      came,
    };
  });
}
