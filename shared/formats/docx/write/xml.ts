import { escapeHtml } from '../../common/characters.ts';

/** Attributes in the order in which they are written; those that are undefined are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** An element as text. Nothing is indented: white space between runs would be words. */
export function tag(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${escapeHtml(String(value))}"`;
  const inside = children.join('');
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** An element whose only attribute is its value. */
export const valued = (name: string, value: string | number): string => tag(name, { 'w:val': value });

export const words = (text: string): string => escapeHtml(text);

/** A whole part. */
export const part = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Addresses of namespaces, by the prefixes under which they are written. */
export const NS = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${OFFICE}/relationships`,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
} as const;

/** Declarations of namespaces. */
export const spaces = (...prefixes: (keyof typeof NS)[]): Attributes =>
  Object.fromEntries(prefixes.map((prefix) => [`xmlns:${prefix}`, NS[prefix]]));

/** The type of a relation between parts. */
export const relationType = (name: string): string => `${NS.r}/${name}`;
