import { assertNever } from '../../kit/assert-never.ts';
import type { Image } from '../../article/nodes/image.ts';
import type { Block, TextBlock } from '../../article/nodes/index.ts';
import type { CellBlock, Table, TableCell } from '../../article/nodes/table.ts';
import type { ListItem, Quote } from '../../article/nodes/text-blocks.ts';
import { escapeHtml } from '../common/characters.ts';
import { groupBlocks, type Group } from '../common/groups.ts';
import { listTrees, type ListTree } from '../common/lists.ts';
import { inlinesToHtml, needsExactSpace } from './inlines.ts';

/** Where the pictures of a page are; null shows the words of a picture without the picture. */
export type PictureAddress = (image: Image) => { src: string; width?: number; height?: number } | null;

/** Blocks as HTML for the clipboard: words and structure; pictures only where they have a public address. */
export const blocksToHtml = (
  blocks: readonly Block[],
  picture: PictureAddress = (image) =>
    image.source !== undefined && /^https?:/u.test(image.source) ? { src: image.source } : null,
): string =>
  groupBlocks(blocks)
    .map((group) => groupHtml(group, picture))
    .filter((html) => html !== '')
    .join('\n');

const attributes = (b: Pick<TextBlock, 'dir' | 'content'>): string =>
  `${b.dir === undefined ? '' : ` dir="${b.dir}"`}${needsExactSpace(b.content) ? ' class="exact"' : ''}`;

const paragraphHtml = (b: Pick<TextBlock, 'dir' | 'content'>): string =>
  `<p${attributes(b)}>${inlinesToHtml(b.content)}</p>`;

function groupHtml(group: Group, picture: PictureAddress): string {
  if (group.kind === 'list') return listsHtml(group.items);
  if (group.kind === 'quotation') return quotationHtml(group.quotes);
  const { block } = group;
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block);
    case 'heading': {
      const tag = `h${String(block.level)}`;
      return `<${tag}${attributes(block)}>${inlinesToHtml(block.content)}</${tag}>`;
    }
    case 'pullquote': {
      const by =
        block.attribution === undefined
          ? ''
          : `\n<p class="attribution">${escapeHtml(block.attribution)}</p>`;
      return `<aside class="pullquote">\n<blockquote>${paragraphHtml(block)}</blockquote>${by}\n</aside>`;
    }
    case 'image':
      return figureHtml(block, picture);
    case 'table':
      return tableHtml(block);
    case 'rule':
      return '<hr>';
    case 'embed': {
      const bare = block.fallback === '';
      const words = escapeHtml(bare ? block.url : block.fallback);
      return `<figure class="embed${bare ? ' bare' : ''}"><a href="${escapeHtml(block.url)}">${words}</a></figure>`;
    }
    case 'unknown':
      return '';
    default:
      return assertNever(block);
  }
}

const quotationHtml = (quotes: readonly Quote[]): string =>
  `<blockquote>\n${quotes.map(paragraphHtml).join('\n')}\n</blockquote>`;

const listsHtml = (items: readonly ListItem[]): string => listTrees(items).map(listHtml).join('\n');

function listHtml(tree: ListTree): string {
  const tag = tree.list === 'number' ? 'ol' : 'ul';
  const start =
    tree.start === undefined
      ? ''
      : tag === 'ol'
        ? ` start="${String(tree.start)}"`
        : ` data-start="${String(tree.start)}"`;
  const entries = tree.entries.map(({ item, lists }) => {
    const nested = lists.length > 0 ? `\n${lists.map(listHtml).join('\n')}\n` : '';
    if (!item) return `<li class="gap">${nested}</li>`;
    const dir = item.dir === undefined ? '' : ` dir="${item.dir}"`;
    const words = inlinesToHtml(item.content);
    // Exact space is for the words alone: the entry also holds the newlines around its nested lists.
    const exact = needsExactSpace(item.content) ? `<span class="exact">${words}</span>` : words;
    return `<li${dir}>${exact}${nested}</li>`;
  });
  return `<${tag}${start}>\n${entries.join('\n')}\n</${tag}>`;
}

function figureHtml(image: Image, picture: PictureAddress): string {
  const at = picture(image);
  const size = at?.width && at.height ? ` width="${String(at.width)}" height="${String(at.height)}"` : '';
  const img = at
    ? `<img src="${escapeHtml(at.src)}" alt="${escapeHtml(image.alt)}"${size}>`
    : `<p class="missing">${escapeHtml(image.alt)}</p>`;
  const caption = image.caption === '' ? '' : `<span class="caption">${escapeHtml(image.caption)}</span>`;
  const credit = image.credit === '' ? '' : `<small class="credit">${escapeHtml(image.credit)}</small>`;
  const rights = image.rights ? `<small class="rights">${escapeHtml(image.rights)}</small>` : '';
  const words = [caption, credit, rights].filter((w) => w !== '').join(' ');
  return `<figure class="picture">${img}${words === '' ? '' : `\n<figcaption>${words}</figcaption>`}</figure>`;
}

/** Header rows at the top go to `thead`; a header cell further down is the header of its row. */
function tableHtml(table: Table): string {
  const head = table.rows.findIndex((r) => r.cells.length === 0 || r.cells.some((c) => c.header !== true));
  const split = head === -1 ? table.rows.length : head;
  const spansOut = table.rows
    .slice(0, split)
    .some((r, i) => r.cells.some((c) => i + (c.rowSpan ?? 1) > split));
  const top = spansOut ? 0 : split;
  const rows = table.rows.map((row, i) => {
    const scope = i < split ? 'col' : 'row';
    return `<tr>${row.cells.map((cell) => cellHtml(cell, scope)).join('')}</tr>`;
  });
  const thead = top > 0 ? `<thead>\n${rows.slice(0, top).join('\n')}\n</thead>\n` : '';
  const tbody = top < rows.length ? `<tbody>\n${rows.slice(top).join('\n')}\n</tbody>\n` : '';
  return `<div class="table"><table>\n${thead}${tbody}</table></div>`;
}

function cellHtml(cell: TableCell, scope: 'col' | 'row'): string {
  const tag = cell.header === true ? 'th' : 'td';
  const span =
    (cell.header === true ? ` scope="${scope}"` : '') +
    (cell.colSpan === undefined ? '' : ` colspan="${String(cell.colSpan)}"`) +
    (cell.rowSpan === undefined ? '' : ` rowspan="${String(cell.rowSpan)}"`);
  return `<${tag}${span}>${cellContentHtml(cell.content)}</${tag}>`;
}

function cellContentHtml(content: readonly CellBlock[]): string {
  const [only, ...rest] = content;
  if (only?.kind === 'paragraph' && rest.length === 0 && only.dir === undefined) {
    if (only.content.length > 0 && !needsExactSpace(only.content)) return inlinesToHtml(only.content);
  }
  return groupBlocks(content)
    .map((group) => groupHtml(group, () => null))
    .join('');
}
