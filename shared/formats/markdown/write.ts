import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BlockContent, List, ListItem as MdItem, Root, RootContent, TableCell as MdCell } from 'mdast';
import type { Block } from '../../article/nodes/index.ts';
import type { Image } from '../../article/nodes/image.ts';
import { altOf } from '../../article/questions.ts';
import type { Table } from '../../article/nodes/table.ts';
import type { ListItem } from '../../article/nodes/text-blocks.ts';
import { markupText } from '../common/characters.ts';
import { groupBlocks, type Group } from '../common/groups.ts';
import { listTrees, type ListTree } from '../common/lists.ts';
import { blocksToHtml, type PictureAddress } from '../html/blocks.ts';
import { fitsMarkdown, phrasing } from './phrasing.ts';

/** Blocks as Markdown (CommonMark with GFM tables and strike-through). What it lacks is written as small blocks of HTML. */
export function blocksToMarkdown(blocks: readonly Block[], picture: PictureAddress): string {
  const children = groupBlocks(blocks.map(cleanBlock)).flatMap((group) => groupNodes(group, picture));
  const root: Root = { type: 'root', children };
  return toMarkdown(root, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    strong: '*',
    rule: '-',
    fence: '`',
    listItemIndent: 'one',
    resourceLink: true,
    incrementListMarker: true,
  });
}

/** Control characters have no place in Markdown; they are cleaned before anything asks what fits. */
function cleanBlock(b: Block): Block {
  if (!('content' in b)) return b;
  if (b.content.every((p) => p.kind !== 'text' || markupText(p.text) === p.text)) return b;
  return {
    ...b,
    content: b.content.map((p) => (p.kind === 'text' ? { ...p, text: markupText(p.text) } : p)),
  };
}

function groupNodes(group: Group, picture: PictureAddress): RootContent[] {
  const html = (...given: Block[]): RootContent[] => {
    const value = blocksToHtml(given, { picture, direction: null });
    return value === '' ? [] : [{ type: 'html', value }];
  };
  if (group.kind === 'list') return listNodes(group.items) ?? html(...group.items);
  if (group.kind === 'quotation') {
    if (!group.quotes.every((q) => q.dir === undefined && fitsMarkdown(q.content)))
      return html(...group.quotes);
    const children: BlockContent[] = group.quotes.map((q) => ({
      type: 'paragraph',
      children: phrasing(q.content, 'markdown'),
    }));
    return [{ type: 'blockquote', children }];
  }
  const { block } = group;
  if (block.kind === 'rule') return [{ type: 'thematicBreak' }];
  if (block.kind === 'image') return imageNodes(block, picture) ?? html(block);
  if (block.kind === 'table') return tableNodes(block) ?? html(block);
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return html(block);
  if (block.dir !== undefined || !fitsMarkdown(block.content)) return html(block);
  return block.kind === 'heading'
    ? [{ type: 'heading', depth: block.level, children: phrasing(block.content, 'html') }]
    : [{ type: 'paragraph', children: phrasing(block.content, 'markdown') }];
}

/** A list as Markdown's own, or null where it has something Markdown's lists cannot say. */
function listNodes(items: readonly ListItem[]): RootContent[] | null {
  const plain = items.every((item) => item.dir === undefined && fitsMarkdown(item.content));
  if (!plain) return null;
  const trees = listTrees(items);
  return trees.every((tree, i) => sayable(tree, trees[i - 1])) ? trees.map(listNode) : null;
}

/** `start` 1 is only read back where a list of the same kind stands before; bullets have no start at all. */
function sayable(tree: ListTree, before: ListTree | undefined): boolean {
  if (tree.start !== undefined && tree.list === 'bullet') return false;
  if (tree.start === 1 && before?.list !== 'number') return false;
  return tree.entries.every(
    ({ item, lists }) => item !== null && lists.every((l, i) => sayable(l, lists[i - 1])),
  );
}

const listNode = (tree: ListTree): List => ({
  type: 'list',
  ordered: tree.list === 'number',
  ...(tree.list === 'number' ? { start: tree.start ?? 1 } : {}),
  spread: false,
  children: tree.entries.map(({ item, lists }): MdItem => ({
    type: 'listItem',
    spread: false,
    children: [
      { type: 'paragraph', children: phrasing(item?.content ?? [], 'markdown') },
      ...lists.map(listNode),
    ],
  })),
});

/** `![alt](address "caption")` for a picture that has no more words than these. */
function imageNodes(image: Image, picture: PictureAddress): RootContent[] | null {
  const at = picture(image);
  const alt = altOf(image);
  const sized = image.media === undefined && (image.width !== undefined || image.height !== undefined);
  if (!at || sized || image.credit !== '' || image.rights) return null;
  if (/[\n\v\f]|^\s|\s$/u.test(alt + image.caption)) return null;
  const title = image.caption === '' ? {} : { title: markupText(image.caption) };
  return [{ type: 'paragraph', children: [{ type: 'image', url: at.src, alt: markupText(alt), ...title }] }];
}

/** A GFM table: one header row, every row as long, one line of text in a cell. */
function tableNodes(table: Table): RootContent[] | null {
  const columns = table.rows[0]?.cells.length ?? 0;
  const fits = table.rows.every(
    (row, i) =>
      row.cells.length === columns &&
      row.cells.every((cell) => {
        const [only, ...rest] = cell.content;
        if ((cell.header === true) !== (i === 0) || cell.colSpan !== undefined || cell.rowSpan !== undefined)
          return false;
        if (only?.kind !== 'paragraph' || rest.length > 0 || only.dir !== undefined) return false;
        return only.content.length === 0 || fitsMarkdown(only.content);
      }),
  );
  if (!fits || columns === 0) return null;
  const cells = (row: Table['rows'][number]): MdCell[] =>
    row.cells.map((cell) => ({
      type: 'tableCell',
      children: phrasing(cell.content[0]?.content ?? [], 'html'),
    }));
  return [{ type: 'table', children: table.rows.map((row) => ({ type: 'tableRow', children: cells(row) })) }];
}
