import { sameJson } from '../../kit/json.ts';
import type { Inline } from '../inline.ts';
import { isTextBlock, type Block, type TextBlock } from '../nodes/index.ts';
import type { Projection } from '../projection.ts';
import { align, likeness, type Place } from './align.ts';
import { belongs } from './crossing.ts';
import { fieldsBetween } from './fields.ts';
import type { BlockChange, Comparison, Piece } from './model.ts';
import { isChanged, piecesBetween, piecesOf } from './pieces.ts';
import { propertiesBetween } from './properties.ts';
import { rowsBetween } from './tables.ts';
import { isWord, partsOf, tokensOf, type Token } from './tokens.ts';

export type {
  BlockChange,
  Comparison,
  FieldChange,
  Look,
  Piece,
  PropertyChange,
  RowChange,
} from './model.ts';

/** Stands between the blocks of a window that is compared as one stream. No text holds it: NUL is never stored. */
const SEAM: Token = { text: '\u0000', look: { marks: [], link: null } };

const lone = (
  block: Block,
  state: 'same' | 'new' | 'gone',
  language: string,
): Omit<BlockChange, 'moved' | 'seam'> => ({
  state,
  block,
  pieces: isTextBlock(block) ? piecesOf(tokensOf(block.content, language), state) : null,
  rows:
    block.kind === 'table'
      ? rowsBetween(block, block, language).map((row) => ({
          state,
          cells: row.cells.map((cell) => ({
            ...cell,
            pieces: cell.pieces.map((p) => ({ ...p, op: state })),
          })),
        }))
      : null,
  properties: [],
});

function pairChange(before: Block, after: Block, language: string): Omit<BlockChange, 'moved' | 'seam'> {
  if (before === after || sameJson({ ...before, id: '' }, { ...after, id: '' }))
    return lone(after, 'same', language);
  const properties = propertiesBetween(before, after, language);
  const lineOf = (b: Block): readonly Inline[] => (isTextBlock(b) ? b.content : []);
  const pieces = isTextBlock(after)
    ? piecesBetween(tokensOf(lineOf(before), language), tokensOf(lineOf(after), language))
    : null;
  const rows =
    after.kind === 'table' && before.kind === 'table' ? rowsBetween(before, after, language) : null;
  const changed =
    properties.length > 0 || (pieces && isChanged(pieces)) || rows?.some((row) => row.state !== 'same');
  return { state: changed ? 'changed' : 'same', block: after, pieces, rows, properties };
}

/** How many blocks one paragraph may have been broken into, or made from, and still be recognised. */
const MOST_SEAMS = 4;

const joined = (blocks: readonly TextBlock[], language: string): Token[] =>
  blocks.flatMap((b, i) => [...(i === 0 ? [] : [SEAM]), ...tokensOf(b.content, language)]);

/** Cuts the pieces of a stream at its seams, where a side has them. */
function cut(pieces: readonly Piece[], op: 'new' | 'gone'): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    const texts = piece.op === op ? piece.text.split(SEAM.text) : [piece.text];
    for (const [i, text] of texts.entries()) {
      if (i > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...piece, text });
    }
  }
  return parts;
}

/** A paragraph broken into several: compared as one stream, so that words which only crossed the break stay unmarked. */
function splitAt(places: readonly Place[], at: number, language: string): BlockChange[] | null {
  const { before, after } = places[at] ?? { before: null, after: null };
  if (!before || !after || !isTextBlock(before) || !isTextBlock(after)) return null;
  const parts: TextBlock[] = [after];
  for (const place of places.slice(at + 1, at + MOST_SEAMS)) {
    if (place.before || !belongs(place.after, before, after)) break;
    parts.push(place.after);
  }
  if (parts.length === 1 || likeness(before, after) === 1) return null;
  const pieces = cut(piecesBetween(tokensOf(before.content, language), joined(parts, language)), 'new');
  if (pieces.length !== parts.length) return null;
  return parts.map((block, i) => ({
    state: 'changed',
    moved: places[at]?.moved === true && i === 0,
    seam: i === 0 ? 'none' : 'split',
    block,
    pieces: pieces[i] ?? [],
    rows: null,
    properties: i === 0 ? propertiesBetween(before, after, language) : [],
  }));
}

/** Several paragraphs made into one: what joined is told by a seam, and only words that really went are struck. */
function joinAt(
  places: readonly Place[],
  at: number,
  language: string,
): { changes: BlockChange[]; took: number } | null {
  const { before, after } = places[at] ?? { before: null, after: null };
  if (!before || !after || !isTextBlock(before) || !isTextBlock(after)) return null;
  const parts: TextBlock[] = [before];
  for (const place of places.slice(at + 1, at + MOST_SEAMS)) {
    if (place.after || !belongs(place.before, after, before)) break;
    parts.push(place.before);
  }
  if (parts.length === 1) return null;
  const pieces = cut(
    piecesBetween(joined(parts, language), tokensOf(after.content, language)),
    'gone',
  ).flat();
  return {
    took: parts.length,
    changes: [
      {
        state: 'changed',
        moved: places[at]?.moved === true,
        seam: 'joined',
        block: after,
        pieces,
        rows: null,
        properties: propertiesBetween(before, after, language),
      },
    ],
  };
}

function blocksBetween(before: readonly Block[], after: readonly Block[], language: string): BlockChange[] {
  const places = align(before, after);
  const changes: BlockChange[] = [];
  for (let at = 0; at < places.length; at++) {
    const place = places[at];
    if (!place) break;
    const split = splitAt(places, at, language);
    if (split) {
      changes.push(...split);
      at += split.length - 1;
      continue;
    }
    const join = joinAt(places, at, language);
    if (join) {
      changes.push(...join.changes);
      at += join.took - 1;
      continue;
    }
    const { before: was, after: is, moved } = place;
    const made =
      was && is
        ? pairChange(was, is, language)
        : is
          ? lone(is, 'new', language)
          : was
            ? lone(was, 'gone', language)
            : null;
    if (made) changes.push({ ...made, moved, seam: 'none' });
  }
  return changes;
}

const countIn = (pieces: readonly Piece[], op: Piece['op'], language: string): number =>
  pieces.reduce(
    (sum, piece) =>
      piece.op === op ? sum + partsOf(piece.text, language).filter((text) => isWord({ text })).length : sum,
    0,
  );

const piecesIn = (change: BlockChange): Piece[] => [
  ...(change.pieces ?? []),
  ...(change.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.pieces)),
  ...change.properties.flatMap((property) => property.pieces ?? []),
];

/**
 * Everything that differs between two texts of a story: fields, blocks, words within blocks, looks, links, pictures and what
 * is said of them. Blocks are matched by id, then by their words; words are compared by the rules of the later text's language.
 * @example compareArticles(project(older), project(newer)).words // { gone: 3, came: 12 }
 */
export function compareArticles(before: Projection, after: Projection): Comparison {
  const { language } = after.meta;
  const blocks = blocksBetween(before.body, after.body, language);
  const pieces = blocks.flatMap(piecesIn);
  return {
    fields: fieldsBetween(before.meta, after.meta),
    blocks,
    words: { gone: countIn(pieces, 'gone', language), came: countIn(pieces, 'new', language) },
  };
}

/** True when two texts say and look the same in everything. */
export const isEqual = (found: Comparison): boolean =>
  found.fields.length === 0 && found.blocks.every((b) => b.state === 'same' && !b.moved);
