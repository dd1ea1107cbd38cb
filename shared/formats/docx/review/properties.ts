import type { TextProperties } from '../../../article/nodes/text-blocks.ts';
import { childOf, type XmlElement } from '../../common/xml.ts';
import { toggleOf, valueOf } from '../parts.ts';
import type { Reading } from '../reading.ts';
import type { Style } from '../styles.ts';
import type { Review } from './review.ts';

const whole = (raw: string | undefined, most: number): number | undefined => {
  const n = Number(raw);
  return Number.isInteger(n) && n >= 0 && n <= most ? n : undefined;
};

const headingLevel = (level: number): 2 | 3 | 4 => (level <= 2 ? 2 : level === 3 ? 3 : 4);

/** The list that properties name, themselves or by their style; list 0 takes a paragraph out of its style's. */
function entryOf(
  properties: XmlElement | undefined,
  style: Style,
  { lists }: Review,
): { id: string; level: number; list: 'bullet' | 'number'; start: number } | null {
  const own = childOf(properties, 'w:numPr');
  const id = valueOf(own, 'w:numId') ?? valueOf(style.numbering, 'w:numId');
  const level = whole(valueOf(own, 'w:ilvl') ?? valueOf(style.numbering, 'w:ilvl'), 8) ?? 0;
  if (id === undefined || id === '0')
    return style.meaning.kind === 'list' && id === undefined
      ? { id: '', level: 0, list: style.meaning.list, start: 1 }
      : null;
  const kind = lists(id, level);
  return kind ? { id, level, ...kind } : null;
}

/**
 * What a paragraph is by its properties, as a block of text. A start of a list is told of the first entry of it only.
 * @param begun the lists that have begun, by number and level; without it nothing is counted (former properties)
 */
export function textPropertiesOf(
  properties: XmlElement | undefined,
  { style: styleOf }: Reading,
  review: Review,
  begun?: Set<string>,
): TextProperties {
  const style = styleOf(valueOf(properties, 'w:pStyle'));
  const bidi = toggleOf(properties, 'w:bidi');
  const dir = bidi === undefined ? {} : { dir: bidi ? ('rtl' as const) : ('ltr' as const) };
  const { meaning } = style;
  const outline = whole(valueOf(properties, 'w:outlineLvl'), 8);
  if (meaning.kind === 'heading') return { kind: 'heading', level: headingLevel(meaning.level), ...dir };
  const entry = entryOf(properties, style, review);
  if (entry) {
    const key = `${entry.id} ${String(entry.level)}`;
    const opens = entry.list === 'number' && entry.start !== 1 && !begun?.has(key);
    begun?.add(key);
    const start = opens ? { start: Math.min(1_000_000, entry.start) } : {};
    return { kind: 'listItem', list: entry.list, level: entry.level, ...start, ...dir };
  }
  if (outline !== undefined) return { kind: 'heading', level: headingLevel(outline + 1), ...dir };
  if (meaning.kind === 'title' || meaning.kind === 'subtitle') return { kind: 'heading', level: 2, ...dir };
  if (meaning.kind === 'quote' || meaning.kind === 'pullquote') return { kind: meaning.kind, ...dir };
  return { kind: 'paragraph', ...dir };
}
