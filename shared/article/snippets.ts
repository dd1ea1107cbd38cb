import type { Inline } from './inline.ts';
import type { Block } from './nodes/index.ts';

/** Blocks with an id of their own each, cells included: a piece of copy that is put in twice must not share ids. */
export const withFreshIds = (blocks: readonly Block[], newId: () => string): Block[] =>
  blocks.map((block) => {
    if (block.kind === 'table')
      return {
        ...block,
        id: newId(),
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({
            ...cell,
            content: cell.content.map((line) => ({ ...line, id: newId() })),
          })),
        })),
      };
    return { ...block, id: newId() };
  });

/** What stands for something that is known only when a snippet is put in: `{{date}}`, `{{byline}}`. */
const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/gu;

/** Puts values in for their placeholders, in running text; a name nobody knows stays as it is. */
export function fillIn(blocks: readonly Block[], values: Readonly<Record<string, string>>): Block[] {
  const fill = (text: string): string =>
    text.replace(PLACEHOLDER, (whole, name: string) => values[name.toLowerCase()] ?? whole);
  const inLine = (content: readonly Inline[]): Inline[] =>
    content.map((part) => (part.kind === 'text' ? { ...part, text: fill(part.text) } : part));
  return blocks.map((block) => {
    if (block.kind === 'table')
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({
            ...cell,
            content: cell.content.map((line) => ({ ...line, content: inLine(line.content) })),
          })),
        })),
      };
    return 'content' in block ? { ...block, content: inLine(block.content) } : block;
  });
}
