import type { Block } from '../../article/nodes/index.ts';
import type { ListItem, Quote } from '../../article/nodes/text-blocks.ts';

/** What stands together on a page: neighbouring entries are lists, neighbouring quotes are one quotation. */
export type Group =
  | { kind: 'list'; items: ListItem[] }
  | { kind: 'quotation'; quotes: Quote[] }
  | { kind: 'block'; block: Exclude<Block, ListItem | Quote> };

export function groupBlocks(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'listItem') {
      if (last?.kind === 'list') last.items.push(block);
      else groups.push({ kind: 'list', items: [block] });
    } else if (block.kind === 'quote') {
      if (last?.kind === 'quotation') last.quotes.push(block);
      else groups.push({ kind: 'quotation', quotes: [block] });
    } else groups.push({ kind: 'block', block });
  }
  return groups;
}
