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

/** The marks of a run: its character style, then what it says itself. Fonts, sizes and colours are not meaning. */
export function marksOf(
  properties: XmlElement | undefined,
  style: (id: string | undefined) => Style,
  linked: boolean,
): Mark[] {
  const marks = new Set<Mark>();
  const { look, role } = style(valueOf(properties, 'w:rStyle'));
  apply(marks, look);
  if (role === 'code') marks.add('code');
  apply(marks, properties);
  // Links are underlined by their style, which is the link and not a mark.
  if (linked) marks.delete('underline');
  return [...marks];
}
