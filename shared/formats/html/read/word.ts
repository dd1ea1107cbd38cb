import { attribute, classesOf, styleOf, textOf, type Element } from './tree.ts';

/** What Word says of a paragraph that is a list entry (`mso-list:l0 level2 lfo1`). */
export type WordItem = { list: 'bullet' | 'number'; level: number; number: number | null };

const isMarker = (element: Element): boolean => /ignore/u.test(styleOf(element).get('mso-list') ?? '');

function markerOf(element: Element): string {
  const stack: Element[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node !== element && isMarker(node)) return textOf(node).replace(/[\s\u00a0]+/gu, '');
    for (const child of node.childNodes) if ('tagName' in child) stack.push(child);
  }
  return '';
}

/** Reads the list mark of a Word paragraph; null when it is none. A mark with a letter or digit numbers the list. */
export function wordItem(element: Element): WordItem | null {
  const mark = styleOf(element).get('mso-list');
  const found = /^(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/u.exec(mark ?? '');
  if (!found) return null;
  const marker = markerOf(element);
  const numbered = /^\(?(?:[\d.]*\d[.)]?|[a-z]{1,4}[.)])$/iu.test(marker);
  return {
    list: numbered ? 'number' : 'bullet',
    level: Math.min(8, Math.max(0, Number(found[2]) - 1)),
    // Outline numbers (2.3.1) count by their last part; letters and Roman numerals are counted by us.
    number: numbered && /\d[.)]?$/u.test(marker) ? Number(/(\d{1,6})[.)]?$/u.exec(marker)?.[1]) : null,
  };
}

/** An insertion that somebody's changes were tracked by, as a word processor marks it; a page's own `ins` is not one. */
export const isTrackedInsertion = (element: Element): boolean =>
  (element.tagName === 'ins' &&
    (attribute(element, 'datetime') !== undefined || attribute(element, 'cite') !== undefined)) ||
  classesOf(element).some((c) => /^(?:msoins|trackchange\w*insert\w*)$/iu.test(c));

/** The level that Word on the web writes on an entry or a heading, from 1; it does not nest its lists. */
export function statedLevel(element: Element): number | undefined {
  const raw = attribute(element, 'data-aria-level') ?? attribute(element, 'aria-level');
  return raw !== undefined && /^[1-9]$/u.test(raw) ? Number(raw) : undefined;
}

/** What Word hides or keeps beside the text: list marks, deletions, comments, page furniture. */
export function isWordAside(element: Element): 'deleted' | 'comment' | 'hidden' | null {
  const style = styleOf(element);
  const classes = classesOf(element);
  if (element.tagName === 'del' || classes.some((c) => /^(?:msodel|trackchange\w*del\w*)$/iu.test(c)))
    return 'deleted';
  if (style.has('mso-comment-reference') || style.get('mso-element')?.startsWith('comment')) return 'comment';
  if (classes.some((c) => /^msocomment/iu.test(c))) return 'comment';
  if (isMarker(element) || style.get('mso-hide') === 'all') return 'hidden';
  if (/^(header|footer)$/u.test(style.get('mso-element') ?? '')) return 'hidden';
  return null;
}

/** The comments themselves, which Word puts behind the text. */
export const isCommentList = (element: Element): boolean =>
  styleOf(element).get('mso-element') === 'comment-list' || classesOf(element).includes('msocomtxt');

export const isFootnoteList = (element: Element): boolean =>
  /^(footnote|endnote)-list$/u.test(styleOf(element).get('mso-element') ?? '') || hasFootnoteRole(element);

const hasFootnoteRole = (element: Element): boolean =>
  attribute(element, 'role') === 'doc-endnotes' || classesOf(element).includes('footnotes');
