import { inlineText, type Inline } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import type { Embed } from '../../../article/nodes/atoms.ts';
import { blockText } from '../../../article/questions.ts';
import { markupText, oneLine } from '../../common/characters.ts';
import { cleanHref } from '../../common/links.ts';
import { attribute, classesOf, elementsOf, findElement, hasClass, textOf, type Element } from './tree.ts';
import type { Walker } from './walker.ts';

/** The running text of blocks, one line after the other. */
export const joinedInlines = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((b, i): Inline[] =>
    'content' in b ? [...(i > 0 ? [{ kind: 'break' as const }] : []), ...b.content] : [],
  );

/** Reads a pull quote, ours or one that another page's class names as such. */
export function readPullquote(walker: Walker, element: Element): boolean {
  const { own, newId } = walker.options;
  if (!classesOf(element).some((c) => (own ? c === 'pullquote' : /(^|[-_])pull-?quote/iu.test(c))))
    return false;
  const by = findElement(
    element,
    (e) => hasClass(e, 'attribution') || /^(cite|figcaption|footer)$/u.test(e.tagName),
  );
  const attribution = by ? (own ? textOf(by) : oneLine(textOf(by)).replace(/^[—–-]\s*/u, '')) : '';
  const quote = findElement(element, (e) => e.tagName === 'blockquote') ?? element;
  if (by?.parentNode && !own) by.parentNode.childNodes = by.parentNode.childNodes.filter((n) => n !== by);
  const inner = walker.part(quote).filter((b) => !own || 'content' in b);
  const content = joinedInlines(inner);
  if (!own && inlineText(content).trim() === '') return false;
  const first = inner[0];
  walker.emit({
    kind: 'pullquote',
    id: newId(),
    content,
    ...(by && (own || attribution !== '') ? { attribution: attribution.slice(0, 300) } : {}),
    ...(first && 'dir' in first && first.dir !== undefined ? { dir: first.dir } : {}),
  });
  return true;
}

/** A player or a post from elsewhere as an address and words; null when it has no address that may be kept. */
export function embedOf(walker: Walker, element: Element): Embed | null {
  const addresses: string[] = [];
  for (const name of ['src', 'data-src', 'cite']) addresses.push(attribute(element, name) ?? '');
  for (const inner of elementsOf(element)) {
    if (inner.tagName === 'source') addresses.push(attribute(inner, 'src') ?? '');
    if (inner.tagName === 'a' && element.tagName !== 'iframe') addresses.push(attribute(inner, 'href') ?? '');
  }
  const usable = addresses
    .map((a) => (a.startsWith('//') ? `https:${a}` : a))
    .map((a) => cleanHref(a))
    .filter((a) => a !== null && /^https?:/u.test(a));
  // In a copied post the last link is the post itself, the others are inside its words.
  const url = element.tagName === 'blockquote' ? usable.at(-1) : usable[0];
  if (url === undefined || url === null) return null;
  const words =
    element.tagName === 'iframe'
      ? (attribute(element, 'title') ?? '')
      : walker.part(element).map(blockText).join(' ');
  return {
    kind: 'embed',
    id: walker.options.newId(),
    url,
    fallback: markupText(words).replace(/\s+/gu, ' ').trim().slice(0, 2000),
  };
}
