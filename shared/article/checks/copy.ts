import type { Inline } from '../inline.ts';
import { inlineText } from '../inline.ts';
import { safeHref } from '../links.ts';
import { isTextBlock, type Block } from '../nodes/index.ts';
import type { Projection } from '../projection.ts';
import { copyText, countWords } from '../questions.ts';
import type { StoryTemplate } from '../template.ts';
import { tkInBlock } from '../tk.ts';
import type { Made } from './finding.ts';

/** From how far past the planned length on it is worth a look. */
const SLACK = 1.1;

const inlinesOf = (b: Block): readonly Inline[] => {
  if (isTextBlock(b)) return b.content;
  if (b.kind !== 'table') return [];
  return b.rows.flatMap((row) => row.cells.flatMap((cell) => cell.content.flatMap((c) => c.content)));
};

/** An address that stands in the words of a link: `example.org` or `https://example.org/page`. */
const WRITTEN = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]\S*)?$/iu;

const hostOf = (href: string): string =>
  URL.parse(href)
    ?.hostname.toLowerCase()
    .replace(/^www\./u, '') ?? '';

/** Links that may not be stored, and links whose words name another place than they lead to. */
function linkFindings(b: Block): Made[] {
  if (b.kind === 'embed')
    return safeHref(b.url) === null ? [{ level: 'must', id: 'unsafe-link', field: 'body', block: b.id }] : [];
  return inlinesOf(b).flatMap((part): Made[] => {
    if (part.kind !== 'text' || !part.link) return [];
    const { href } = part.link;
    if (safeHref(href) === null) return [{ level: 'must', id: 'unsafe-link', field: 'body', block: b.id }];
    const written = WRITTEN.exec(part.text.trim())?.[1]?.toLowerCase();
    const elsewhere = written !== undefined && /^https?:/iu.test(href) && hostOf(href) !== written;
    return elsewhere ? [{ level: 'should', id: 'link-elsewhere', field: 'body', block: b.id }] : [];
  });
}

/** Headings without words, and headings that skip a level. */
function headingFindings(body: readonly Block[]): Made[] {
  let above = 1;
  return body.flatMap((b): Made[] => {
    if (b.kind !== 'heading') return [];
    const jumps = b.level > above + 1;
    above = b.level;
    if (inlineText(b.content).trim() === '')
      return [{ level: 'must', id: 'empty-heading', field: 'body', block: b.id }];
    return jumps ? [{ level: 'should', id: 'heading-jump', field: 'body', block: b.id }] : [];
  });
}

/** Pictures that some readers cannot see and no one has described, without a file or without a credit. */
function pictureFindings(b: Block): Made[] {
  if (b.kind !== 'image') return [];
  const at = { field: 'body', block: b.id } as const;
  return [
    ...(b.alt.trim() === '' && b.decorative !== true
      ? [{ level: 'must', id: 'alt-missing', ...at } as const]
      : []),
    ...(b.media === undefined ? [{ level: 'should', id: 'no-picture-file', ...at } as const] : []),
    ...(b.credit.trim() === '' && b.decorative !== true
      ? [{ level: 'should', id: 'no-credit', ...at } as const]
      : []),
  ];
}

/** How long the copy is against what its type allows and what was planned. */
function wordFindings(p: Projection, template: StoryTemplate | null, used: number): Made[] {
  const { min, max } = template?.words ?? {};
  const plan = p.meta.plannedWords;
  if (used === 0) return [{ level: 'must', id: 'no-copy', field: 'body' }];
  if (max !== undefined && used > max)
    return [{ level: 'should', id: 'too-many-words', field: 'body', used, limit: max }];
  if (plan !== undefined && used > plan * SLACK)
    return [{ level: 'should', id: 'over-plan', field: 'body', used, limit: plan }];
  if (min !== undefined && used < min)
    return [{ level: 'should', id: 'too-few-words', field: 'body', used, limit: min }];
  return [];
}

/** What one block says, by the language its marks are read in: blocks never change, a changed one is another object. */
const known = new WeakMap<Block, { language: string; found: readonly Made[] }>();

/** Everything to be said about one block by itself. */
function blockFindings(b: Block, language: string): readonly Made[] {
  const before = known.get(b);
  if (before?.language === language) return before.found;
  const tk: Made[] =
    tkInBlock(b, language).length > 0 ? [{ level: 'must', id: 'tk', field: 'body', block: b.id }] : [];
  const found = [...tk, ...pictureFindings(b), ...linkFindings(b)];
  known.set(b, { language, found });
  return found;
}

/** Everything to be said about the body. @param words how long the copy is, where that is known already */
export function copyFindings(p: Projection, template: StoryTemplate | null, words?: number): Made[] {
  const { language } = p.meta;
  const used = words ?? p.body.reduce((sum, b) => sum + countWords(copyText(b), language), 0);
  return [
    ...wordFindings(p, template, used),
    ...headingFindings(p.body),
    ...p.body.flatMap((b) => blockFindings(b, language)),
  ];
}
