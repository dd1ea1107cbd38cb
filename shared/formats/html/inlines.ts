import type { Inline, Link, Mark } from '../../article/inline.ts';
import { escapeHtml } from '../common/characters.ts';

/** The element of each mark, in the order of nesting from the outside in. */
export const MARK_TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
};

const sameLink = (a: Link | undefined, b: Link | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.href === b.href && a.title === b.title);

/** Characters that a browser forgives in an address and a validator does not (RFC 3986 §2): written as it would send them. */
const STRAY = /[\s"<>\\^`{|}]/gu;

/** An address for a quoted attribute. */
export const webAddress = (href: string): string =>
  escapeHtml(href.replace(STRAY, (c) => encodeURIComponent(c)));

const openLink = (link: Link): string =>
  `<a href="${webAddress(link.href)}"${link.title === undefined ? '' : ` title="${escapeHtml(link.title)}"`}>`;

/** Running text as HTML: one `a` around neighbouring runs of one link, marks inside it. */
export function inlinesToHtml(content: readonly Inline[]): string {
  let html = '';
  let link: Link | undefined;
  for (const part of content) {
    const next = part.kind === 'text' ? part.link : part.kind === 'break' ? undefined : link;
    if (!sameLink(link, next)) {
      if (link) html += '</a>';
      if (next) html += openLink(next);
      link = next;
    }
    if (part.kind === 'break') html += '<br>';
    if (part.kind !== 'text') continue;
    const tags = (part.marks ?? []).map((m) => MARK_TAGS[m]);
    html += tags.map((t) => `<${t}>`).join('') + escapeHtml(part.text);
    html += tags
      .toReversed()
      .map((t) => `</${t}>`)
      .join('');
  }
  return link ? `${html}</a>` : html;
}

/** True when HTML's own rules for white space would change this text. */
export function needsExactSpace(content: readonly Inline[]): boolean {
  let atEdge = true;
  for (const part of content) {
    if (part.kind === 'break') atEdge = true;
    if (part.kind !== 'text') continue;
    if (/[\t\n\v\f\u0085\u2028\u2029]| {2}/u.test(part.text)) return true;
    if (atEdge && part.text.startsWith(' ')) return true;
    if (part.text !== '') atEdge = part.text.endsWith(' ');
  }
  const last = content.at(-1);
  if (last?.kind === 'break') return true;
  if (last?.kind === 'text' && last.text.endsWith(' ')) return true;
  return content.some((p, i) => {
    const after = content[i + 1];
    return p.kind === 'text' && p.text.endsWith(' ') && after?.kind === 'break';
  });
}
