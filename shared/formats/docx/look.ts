import type { Mark } from '../../article/inline.ts';
import type { XmlElement } from '../common/xml.ts';
import { toggleOf, valueOf } from './parts.ts';
import type { Style } from './styles.ts';

const TOGGLES: readonly [string, Mark][] = [
  ['w:b', 'bold'],
  ['w:i', 'italic'],
  ['w:strike', 'strike'],
  ['w:dstrike', 'strike'],
];

function apply(marks: Set<Mark>, properties: XmlElement | undefined): void {
  for (const [name, mark] of TOGGLES) {
    const on = toggleOf(properties, name);
    if (on === true) marks.add(mark);
    else if (on === false) marks.delete(mark);
  }
  const line = valueOf(properties, 'w:u');
  if (line === 'none') marks.delete('underline');
  else if (line !== undefined) marks.add('underline');
  const height = valueOf(properties, 'w:vertAlign');
  if (height === 'superscript' || height === 'subscript') {
    marks.delete(height === 'superscript' ? 'sub' : 'sup');
    marks.add(height === 'superscript' ? 'sup' : 'sub');
  } else if (height === 'baseline') {
    marks.delete('sup');
    marks.delete('sub');
  }
}

/**
 * The marks of a run: its character style, then what it says itself. Fonts, sizes and colours are not meaning.
 * @param exact an underlined link is told from one that only looks like every link
 */
export function marksOf(
  properties: XmlElement | undefined,
  style: (id: string | undefined) => Style,
  linked: boolean,
  exact = false,
): Mark[] {
  const marks = new Set<Mark>();
  const { look, role } = style(valueOf(properties, 'w:rStyle'));
  // The style of links is a look of every link and no mark.
  if (!(exact && linked)) apply(marks, look);
  if (role === 'code') marks.add('code');
  apply(marks, properties);
  // Links are underlined by their style, which is the link and not a mark.
  if (linked && !exact) marks.delete('underline');
  return [...marks];
}
