import { assertNever } from '../../kit/assert-never.ts';
import type { Image } from '../../article/nodes/image.ts';
import { altOf } from '../../article/questions.ts';
import type { Block, TextBlock } from '../../article/nodes/index.ts';
import type { CellBlock, Table, TableCell } from '../../article/nodes/table.ts';
import type { ListItem, Quote } from '../../article/nodes/text-blocks.ts';
import { escapeHtml } from '../common/characters.ts';
import { strongDirection } from '../common/direction.ts';
import { groupBlocks, type Group } from '../common/groups.ts';
import { flatLevels, listTrees, type ListTree } from '../common/lists.ts';
import { holder, turned, turnedWords, wayOf, waysOf, type Way } from './direction.ts';
import { inlinesToHtml, needsExactSpace, webAddress } from './inlines.ts';

/** Where the pictures of a page are; null shows the words of a picture without the picture. */
export type PictureAddress = (image: Image) => { src: string; width?: number; height?: number } | null;

/** What blocks are written onto: where pictures are, and which way the page runs (see `direction.ts`). */
export type Paper = Way & { picture: PictureAddress };

const CLIPBOARD: Paper = {
  picture: (image) =>
    image.source !== undefined && /^https?:/u.test(image.source) ? { src: image.source } : null,
  direction: 'ltr',
};

/** Blocks as HTML. Without a paper for the clipboard: words and structure; pictures only where they have a public address. */
export const blocksToHtml = (blocks: readonly Block[], paper: Paper = CLIPBOARD): string =>
  groupBlocks(blocks)
    .map((group) => groupHtml(group, paper))
    .filter((html) => html !== '')
    .join('\n');

const exactClass = (b: Pick<TextBlock, 'content'>): string =>
  needsExactSpace(b.content) ? ' class="exact"' : '';

const paragraphHtml = (b: Pick<TextBlock, 'dir' | 'content'>, paper: Paper): string =>
  `<p${turned(b, paper.direction)}${exactClass(b)}>${inlinesToHtml(b.content)}</p>`;

function groupHtml(group: Group, paper: Paper): string {
  if (group.kind === 'list') return listsHtml(group.items, paper);
  if (group.kind === 'quotation') return quotationHtml(group.quotes, paper);
  const { block } = group;
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, paper);
    case 'heading': {
      const tag = `h${String(block.level)}`;
      return `<${tag}${turned(block, paper.direction)}${exactClass(block)}>${inlinesToHtml(block.content)}</${tag}>`;
    }
    case 'pullquote': {
      const { turn, inside } = holder(waysOf([block], paper), paper);
      const by =
        block.attribution === undefined
          ? ''
          : `\n<p class="attribution"${turnedWords(block.attribution, inside.direction)}>${escapeHtml(block.attribution)}</p>`;
      return `<aside class="pullquote"${turn}>\n<blockquote>${paragraphHtml(block, inside)}</blockquote>${by}\n</aside>`;
    }
    case 'image':
      return figureHtml(block, paper);
    case 'table':
      return tableHtml(block, paper);
    case 'rule':
      return '<hr>';
    case 'embed': {
      const bare = block.fallback === '';
      const words = escapeHtml(bare ? block.url : block.fallback);
      const turn = turnedWords(block.fallback, paper.direction);
      return `<figure class="embed${bare ? ' bare' : ''}"${turn}><a href="${webAddress(block.url)}">${words}</a></figure>`;
    }
    case 'unknown':
      return '';
    default:
      return assertNever(block);
  }
}

function quotationHtml(quotes: readonly Quote[], paper: Paper): string {
  const { turn, inside } = holder(waysOf(quotes, paper), paper);
  return `<blockquote${turn}>\n${quotes.map((q) => paragraphHtml(q, inside)).join('\n')}\n</blockquote>`;
}

const listsHtml = (items: readonly ListItem[], paper: Paper): string =>
  listTrees(items)
    .map((tree) => listHtml(tree, paper))
    .join('\n');

function listHtml(tree: ListTree, paper: Paper): string {
  const tag = tree.list === 'number' ? 'ol' : 'ul';
  const start =
    tree.start === undefined
      ? ''
      : tag === 'ol'
        ? ` start="${String(tree.start)}"`
        : ` data-start="${String(tree.start)}"`;
  const { turn, inside } = holder(waysOf(flatLevels([tree]), paper), paper);
  const entries = tree.entries.map(({ item, lists }) => {
    const own = item ? { ...inside, direction: wayOf(item, inside.direction) } : inside;
    const nested = lists.length > 0 ? `\n${lists.map((l) => listHtml(l, own)).join('\n')}\n` : '';
    if (!item) return `<li class="gap">${nested}</li>`;
    const words = inlinesToHtml(item.content);
    // Exact space is for the words alone: the entry also holds the newlines around its nested lists.
    const exact = needsExactSpace(item.content) ? `<span class="exact">${words}</span>` : words;
    return `<li${turned(item, inside.direction)}>${exact}${nested}</li>`;
  });
  return `<${tag}${start}${turn}>\n${entries.join('\n')}\n</${tag}>`;
}

function figureHtml(image: Image, paper: Paper): string {
  const at = paper.picture(image);
  const size = at?.width && at.height ? ` width="${String(at.width)}" height="${String(at.height)}"` : '';
  const img = at
    ? `<img src="${webAddress(at.src)}" alt="${escapeHtml(altOf(image))}"${size}>`
    : `<p class="missing"${turnedWords(altOf(image), paper.direction)}>${escapeHtml(altOf(image))}</p>`;
  const { turn, inside } = holder(
    [image.caption, image.credit, image.rights ?? ''].map(strongDirection),
    paper,
  );
  const part = (tag: string, name: string, words: string): string =>
    `<${tag} class="${name}"${turnedWords(words, inside.direction)}>${escapeHtml(words)}</${tag}>`;
  const words = [
    image.caption === '' ? '' : part('span', 'caption', image.caption),
    image.credit === '' ? '' : part('small', 'credit', image.credit),
    image.rights ? part('small', 'rights', image.rights) : '',
  ].filter((w) => w !== '');
  const caption = words.length === 0 ? '' : `\n<figcaption${turn}>${words.join(' ')}</figcaption>`;
  return `<figure class="picture">${img}${caption}</figure>`;
}

/** Header rows at the top go to `thead`; a header cell further down is the header of its row. */
function tableHtml(table: Table, paper: Paper): string {
  const head = table.rows.findIndex((r) => r.cells.length === 0 || r.cells.some((c) => c.header !== true));
  const split = head === -1 ? table.rows.length : head;
  const spansOut = table.rows
    .slice(0, split)
    .some((r, i) => r.cells.some((c) => i + (c.rowSpan ?? 1) > split));
  const top = spansOut ? 0 : split;
  const content = table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content));
  const { turn, inside } = holder(waysOf(content, paper), paper);
  const rows = table.rows.map((row, i) => {
    const scope = i < split ? 'col' : 'row';
    return `<tr>${row.cells.map((cell) => cellHtml(cell, scope, inside)).join('')}</tr>`;
  });
  const thead = top > 0 ? `<thead>\n${rows.slice(0, top).join('\n')}\n</thead>\n` : '';
  const tbody = top < rows.length ? `<tbody>\n${rows.slice(top).join('\n')}\n</tbody>\n` : '';
  return `<div class="table"${turn}><table>\n${thead}${tbody}</table></div>`;
}

function cellHtml(cell: TableCell, scope: 'col' | 'row', paper: Paper): string {
  const tag = cell.header === true ? 'th' : 'td';
  const span =
    (cell.header === true ? ` scope="${scope}"` : '') +
    (cell.colSpan === undefined ? '' : ` colspan="${String(cell.colSpan)}"`) +
    (cell.rowSpan === undefined ? '' : ` rowspan="${String(cell.rowSpan)}"`);
  const { turn, inside } = holder(waysOf(cell.content, paper), paper);
  return `<${tag}${span}${turn}>${cellContentHtml(cell.content, inside)}</${tag}>`;
}

function cellContentHtml(content: readonly CellBlock[], paper: Paper): string {
  const [only, ...rest] = content;
  if (only?.kind === 'paragraph' && rest.length === 0 && only.dir === undefined) {
    if (only.content.length > 0 && !needsExactSpace(only.content)) return inlinesToHtml(only.content);
  }
  return groupBlocks(content)
    .map((group) => groupHtml(group, paper))
    .join('');
}
