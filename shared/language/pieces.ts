import type { ArticleMeta } from '../article/meta.ts';
import type { Inline } from '../article/inline.ts';
import { placedText } from '../article/lines.ts';
import type { Block } from '../article/nodes/index.ts';
import { shownBlock } from '../article/review/shown.ts';
import type { CheckedBlock, Piece, Place, Span } from './finding.ts';

const PLACE: Partial<Record<Block['kind'], Place>> = {
  paragraph: 'body',
  listItem: 'body',
  heading: 'heading',
  quote: 'quote',
  pullquote: 'quote',
};

/** The words of a line as they are checked, and which of them are code or of an unknown kind. */
function lineOf(content: readonly Inline[]): { text: string; skip: Span[] } {
  const skip: Span[] = [];
  let at = 0;
  for (const part of content) {
    const from = at;
    at += placedText([part]).length;
    if (part.kind === 'unknown' || (part.kind === 'text' && part.marks?.includes('code') === true))
      skip.push([from, at]);
  }
  return { text: placedText(content), skip };
}

function blockPieces(block: CheckedBlock): Piece[] {
  if (block.kind === 'table')
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(blockPieces)));
  if (block.kind === 'image')
    return block.caption === ''
      ? []
      : [{ key: `caption:${block.id}`, place: 'caption', text: block.caption, skip: [] }];
  const place = PLACE[block.kind];
  if (!('content' in block) || place === undefined) return [];
  const line = lineOf(block.content);
  if (line.text.trim() === '') return [];
  return [{ key: `body:${block.id}`, place, ...line, ...(block.kind === 'listItem' ? { item: true } : {}) }];
}

const known = new WeakMap<Block, Piece[]>();

/** What is checked of a block, without what is struck out of it; the same object for the same block, so that a keystroke costs one block. */
export function piecesOf(block: Block): Piece[] {
  const shown = shownBlock(block);
  const found = known.get(block) ?? (shown ? blockPieces(shown) : []);
  known.set(block, found);
  return found;
}

/** What is checked of a story's fields. */
export function fieldPieces(meta: ArticleMeta): Piece[] {
  const { headline, standfirst, headlines, description } = meta;
  const fields: [key: string, place: Place, text: string | undefined][] = [
    ['headline', 'headline', headline],
    ['web', 'headline', headlines.web],
    ['social', 'headline', headlines.social],
    ['print', 'headline', headlines.print],
    ['standfirst', 'standfirst', standfirst],
    ['description', 'description', description],
  ];
  return fields.flatMap(([key, place, text]) =>
    text === undefined || text.trim() === '' ? [] : [{ key, place, text, skip: [] }],
  );
}

/** The names a story gives itself, which are right in it: people, places, bylines. */
export const namesOf = (meta: ArticleMeta): string[] => [
  ...meta.entities.map((entity) => entity.name),
  ...meta.bylines.map((byline) => byline.name),
  ...(meta.dateline.place === undefined ? [] : [meta.dateline.place]),
  ...meta.keywords,
];
