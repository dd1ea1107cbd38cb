import { assertNever } from '../kit/assert-never.ts';
import type { Inline } from './inline.ts';
import type { Block } from './nodes/index.ts';
import type { Projection } from './projection.ts';

/** The parts of a block that hold words: its own text, or one of the fields it is shown with. */
export type BlockPart = 'text' | 'attribution' | 'caption' | 'alt' | 'credit' | 'fallback';

/** Words of a story that are written in a field. */
export type FieldPart = 'headline' | 'standfirst' | 'web' | 'social' | 'print';

/** Where a line of a story stands. `block` is the block that holds the words: in a table, the paragraph of a cell. */
export type LinePlace = { field: FieldPart } | { block: string; part: BlockPart };
export type StoryLine<P extends LinePlace = LinePlace> = { at: P; text: string };
export type BlockLine = StoryLine<{ block: string; part: BlockPart }>;

/** What stands in a line for a piece of a kind this version does not know: one character, and no word. */
export const CHIP = '\u2028';

/**
 * The text of a block with one character for everything in it, so that offsets in it are places in the block:
 * a break is a newline, an unknown piece is {@link CHIP}.
 */
export const placedText = (content: readonly Inline[]): string =>
  content.map((part) => (part.kind === 'text' ? part.text : part.kind === 'break' ? '\n' : CHIP)).join('');

const part = (block: string, name: BlockPart, text: string | undefined): BlockLine[] =>
  text ? [{ at: { block, part: name }, text }] : [];

/** Every line of words in a block, in reading order; empty ones are left out. */
export function linesOf(b: Block): BlockLine[] {
  switch (b.kind) {
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'quote':
      return part(b.id, 'text', placedText(b.content));
    case 'pullquote':
      return [...part(b.id, 'text', placedText(b.content)), ...part(b.id, 'attribution', b.attribution)];
    case 'image':
      return [
        ...part(b.id, 'caption', b.caption),
        ...part(b.id, 'alt', b.alt),
        ...part(b.id, 'credit', b.credit),
      ];
    case 'embed':
      return part(b.id, 'fallback', b.fallback);
    case 'table':
      return b.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap(linesOf)));
    case 'rule':
    case 'unknown':
      return [];
    default:
      return assertNever(b);
  }
}

/** The lines of the story's fields, in the order of the sheet. */
export function fieldLines({
  headline,
  standfirst,
  headlines,
}: Projection['meta']): StoryLine<{ field: FieldPart }>[] {
  const lines: [FieldPart, string | undefined][] = [
    ['headline', headline],
    ['standfirst', standfirst],
    ['web', headlines.web],
    ['social', headlines.social],
    ['print', headlines.print],
  ];
  return lines.flatMap(([field, text]) => (text ? [{ at: { field }, text }] : []));
}
