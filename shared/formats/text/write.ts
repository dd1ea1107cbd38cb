import { assertNever } from '../../kit/assert-never.ts';
import { inlineText } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { Table } from '../../article/nodes/table.ts';
import type { ListItem } from '../../article/nodes/text-blocks.ts';
import { markupText, oneLine } from '../common/characters.ts';
import { dateForReaders } from '../common/dates.ts';
import { openEmbargo } from '../common/findings.ts';
import { groupBlocks, type Group } from '../common/groups.ts';
import { listTrees, type ListTree } from '../common/lists.ts';
import type { ExportInput } from '../format.ts';

/** A story as plain text: paragraphs parted by an empty line, Unicode NFC, one newline at the end. */
export function storyText(input: ExportInput): string {
  const { meta, body } = input.projection;
  const embargo = openEmbargo(input);
  const parts = [
    embargo
      ? `EMBARGO: ${dateForReaders(embargo.at, { language: meta.language, zone: embargo.zone }, 'time')} (${embargo.zone})`
      : '',
    oneLine(meta.headline),
    markupText(meta.standfirst).trim(),
    meta.bylines
      .map((b) =>
        [b.name, b.role ?? '']
          .map(oneLine)
          .filter((w) => w !== '')
          .join(', '),
      )
      .filter((line) => line !== '')
      .join('\n'),
    datelineText(input),
    blocksToText(body),
    markupText(meta.correctionNote ?? '').trim(),
    markupText(meta.usageTerms ?? '').trim(),
  ];
  return `${parts
    .filter((part) => part !== '')
    .join('\n\n')
    .normalize('NFC')}\n`;
}

function datelineText(input: ExportInput): string {
  const { meta } = input.projection;
  const day = meta.dateline.date === undefined ? '' : dateForReaders(meta.dateline.date, meta);
  return [oneLine(meta.dateline.place ?? ''), day].filter((p) => p !== '').join(', ');
}

/** The words of blocks as plain text, for files and for the clipboard. */
export const blocksToText = (blocks: readonly Block[]): string =>
  groupBlocks(blocks)
    .map(groupText)
    .filter((text) => text !== '')
    .join('\n\n');

function groupText(group: Group): string {
  if (group.kind === 'list') return listText(group.items);
  if (group.kind === 'quotation') return group.quotes.map((q) => lines(inlineText(q.content))).join('\n\n');
  const { block } = group;
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return lines(inlineText(block.content));
    case 'pullquote': {
      const words = lines(inlineText(block.content));
      return block.attribution ? `${words}\n– ${oneLine(block.attribution)}` : words;
    }
    case 'image': {
      const words = [block.caption, block.credit].map(oneLine).filter((w) => w !== '');
      return ['[PICTURE]', words.join(' | ')].filter((w) => w !== '').join(' ');
    }
    case 'table':
      return tableText(block);
    case 'rule':
      return '* * *';
    case 'embed':
      return [oneLine(block.fallback), block.url].filter((w) => w !== '').join(': ');
    case 'unknown':
      return '';
    default:
      return assertNever(block);
  }
}

const lines = (text: string): string =>
  markupText(text)
    .replace(/[ \t]+$/gmu, '')
    .trim();

const listText = (items: readonly ListItem[]): string =>
  listTrees(items)
    .map((tree) => treeText(tree, ''))
    .join('\n\n');

function treeText(tree: ListTree, indent: string): string {
  let number = tree.start ?? 1;
  return tree.entries
    .flatMap((entry) => {
      const out: string[] = [];
      const marker = tree.list === 'number' ? `${String(number)}. ` : '- ';
      if (entry.item) {
        number += 1;
        const hang = `\n${indent}${' '.repeat(marker.length)}`;
        out.push(indent + marker + lines(inlineText(entry.item.content)).replaceAll('\n', hang));
      }
      return [...out, ...entry.lists.map((t) => treeText(t, `${indent}${' '.repeat(marker.length)}`))];
    })
    .join('\n');
}

const tableText = (table: Table): string =>
  table.rows
    .map((row) =>
      row.cells.map((cell) => cell.content.map((c) => oneLine(inlineText(c.content))).join('; ')).join('\t'),
    )
    .join('\n');
