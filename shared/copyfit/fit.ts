import type { Inline } from '../article/inline.ts';
import type { Image } from '../article/nodes/image.ts';
import type { Block } from '../article/nodes/index.ts';
import type { Table } from '../article/nodes/table.ts';
import { assertNever } from '../kit/assert-never.ts';
import { breakLines, type Line, type Look, type Measure, type Run } from './lines.ts';

/** How copy is set; lengths in CSS pixels. */
export type Setting = { width: number; size: number; leading: number };

/** One block in the column: its lines, or a box of some depth. Depth is in lines of the copy. */
export type Fitted = {
  id: string;
  kind: Block['kind'];
  lines: Line[];
  depth: number;
  /** Empty lines above, which are part of the depth. */
  above: number;
  /** How far all lines are moved in, and the first one further. */
  inset: number;
  indent: number;
  /** Who a pull quote is by, on a line of its own. */
  attribution?: string;
};

/** Pull quotes are set so much larger than the copy. */
export const PULL = 1.5;

/** Fits one block. The first paragraph and one after a heading are not moved in. */
export function fitBlock(block: Block, setting: Setting, measure: Measure, opens: boolean): Fitted {
  const { width, size } = setting;
  const item = { id: block.id, kind: block.kind, above: 0, inset: 0, indent: 0 };
  switch (block.kind) {
    case 'paragraph': {
      const indent = opens ? 0 : size;
      const lines = breakLines(runsOf(block.content), { width, indent }, measure);
      return { ...item, indent, lines, depth: lines.length };
    }
    case 'heading': {
      const lines = breakLines(runsOf(block.content, 'bold'), { width }, measure);
      return { ...item, above: 1, lines, depth: lines.length + 1 };
    }
    case 'listItem': {
      const inset = size * (block.level + 1);
      const lines = breakLines(runsOf(block.content), { width: width - inset }, measure);
      return { ...item, inset, lines, depth: lines.length };
    }
    case 'quote': {
      const lines = breakLines(runsOf(block.content), { width: width - size }, measure);
      return { ...item, inset: size, lines, depth: lines.length };
    }
    case 'pullquote': {
      // Measured in the copy's size, so the column is narrower by what the letters are larger.
      const lines = breakLines(runsOf(block.content, 'italic'), { width: width / PULL }, measure);
      const by = block.attribution ? { attribution: block.attribution } : {};
      const depth = Math.ceil(lines.length * PULL) + (block.attribution ? 1 : 0) + 2;
      return { ...item, ...by, above: 1, lines, depth };
    }
    case 'image':
      return pictureBox(block, setting, measure, item);
    case 'table':
      return { ...item, lines: [], depth: tableDepth(block, setting, measure) };
    case 'rule':
      return { ...item, lines: [], depth: 1 };
    // An embed is a thing of the web: print leaves it out.
    case 'embed':
    case 'unknown':
      return { ...item, lines: [], depth: 0 };
    default:
      return assertNever(block);
  }
}

/** A picture as wide as the column, its caption below; three to two where its size is not known. */
function pictureBox(
  image: Image,
  { width, leading }: Setting,
  measure: Measure,
  item: Omit<Fitted, 'lines' | 'depth'>,
): Fitted {
  const ratio = image.width && image.height ? image.height / image.width : 2 / 3;
  const caption = [image.caption, image.credit].filter((part) => part !== '').join(' ');
  const lines = caption === '' ? [] : breakLines([{ text: caption, look: 'roman' }], { width }, measure);
  const box = Math.ceil((width * ratio) / leading);
  return { ...item, above: box, lines, depth: box + lines.length + 1 };
}

function tableDepth(table: Table, { width }: Setting, measure: Measure): number {
  return table.rows.reduce((sum, row) => {
    const part = width / Math.max(1, row.cells.length);
    const deepest = row.cells.map((cell) =>
      cell.content.reduce(
        (lines, block) => lines + breakLines(runsOf(block.content), { width: part }, measure).length,
        0,
      ),
    );
    return sum + Math.max(1, ...deepest);
  }, 0);
}

const lookOf = (marks: readonly string[], base: Look): Look => {
  const bold = base === 'bold' || marks.includes('bold');
  const italic = base === 'italic' || marks.includes('italic');
  return bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'roman';
};

/** The runs of a line of inlines as they are measured. */
export const runsOf = (content: readonly Inline[], base: Look = 'roman'): Run[] =>
  content.flatMap((part): Run[] => {
    if (part.kind === 'text')
      return [{ text: part.text.replaceAll('\n', ' '), look: lookOf(part.marks ?? [], base) }];
    return part.kind === 'break' ? [{ text: '\n', look: base }] : [];
  });

/**
 * Fits the blocks of a story one after another. A block that is the same object as before keeps what is known of it, so
 * that a key costs one paragraph.
 */
export function makeFitter(
  setting: Setting,
  measure: Measure,
): (body: readonly Block[], from?: number, to?: number) => Fitted[] {
  const known = new WeakMap<Block, { opens: boolean; fitted: Fitted }>();
  return (body, from = 0, to = body.length) =>
    body.slice(from, to).map((block, i) => {
      const before = body[from + i - 1];
      const opens = before?.kind !== 'paragraph';
      const found = known.get(block);
      if (found?.opens === opens) return found.fitted;
      const fitted = fitBlock(block, setting, measure, opens);
      known.set(block, { opens, fitted });
      return fitted;
    });
}
