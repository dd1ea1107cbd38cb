import { oneLine } from '../common/characters.ts';
import {
  childOf,
  childrenOf,
  findBelow,
  readXml,
  textBelow,
  XmlProblem,
  type XmlElement,
} from '../common/xml.ts';
import { text } from '../../article/inline.ts';
import { inPackage, NAMESPACES } from './parts.ts';
import type { Reading } from './reading.ts';

type ReadInto = (blocks: readonly XmlElement[], reading: Reading) => void;

/** Pixels of 1/96 inch in each unit of length. */
const UNITS: Record<string, number> = { cm: 96 / 2.54, mm: 96 / 25.4, in: 96, pt: 96 / 72, pc: 16, px: 1 };

function pixels(length: string | undefined): number | undefined {
  const [, amount, unit] = /^([\d.]{1,12})(cm|mm|in|pt|pc|px)$/u.exec(length ?? '') ?? [];
  const size = Math.round(Number(amount) * (UNITS[unit ?? ''] ?? Number.NaN));
  return Number.isFinite(size) && size >= 1 && size <= 100_000 ? size : undefined;
}

export const isDrawing = (element: XmlElement): boolean => element.name.startsWith('draw:');

/** Brings in what a drawing holds: a picture, the text of a box; charts and shapes cannot come along. */
export function readDrawing(drawing: XmlElement, reading: Reading, readInto: ReadInto): void {
  const { story } = reading;
  if (drawing.name === 'draw:a' || drawing.name === 'draw:g') {
    for (const child of childrenOf(drawing)) if (isDrawing(child)) readDrawing(child, reading, readInto);
    return;
  }
  if (drawing.name === 'draw:frame') {
    readFrame(drawing, reading, readInto);
    return;
  }
  // A shape: what is drawn stays behind, what is written on it does not.
  const written = childrenOf(drawing).filter((c) => c.name === 'text:p' || c.name === 'text:list');
  if (written.some((block) => textBelow(block).trim() !== '')) {
    story.tally.add('textBoxes');
    readInto(written, reading);
  } else if (/^draw:(?!control)/u.test(drawing.name)) story.tally.add('drawings');
}

/** A frame shows the first of its contents that a program can show; the others stand in for it. */
function readFrame(frame: XmlElement, reading: Reading, readInto: ReadInto): void {
  const { story } = reading;
  const box = childOf(frame, 'draw:text-box');
  const formula = childOf(frame, 'draw:object');
  if (box) {
    // A picture and its caption share a box that nobody sees.
    if (!findBelow(box, 'draw:image')) story.tally.add('textBoxes');
    readInto(childrenOf(box), reading);
  } else if (formula) readObject(formula, reading);
  else if (childOf(frame, 'draw:object-ole') ?? childOf(frame, 'draw:plugin')) story.tally.add('embedded');
  else readPicture(frame, reading);
}

/** An object of another program: a formula is kept as its words, a chart cannot be kept. */
function readObject(object: XmlElement, { parts, story }: Reading): void {
  const place = object.attributes['xlink:href'] ?? '';
  const content = inPackage(parts, `${place}/content.xml`);
  const root = content ? objectXml(content) : null;
  if (root?.name === 'math:math') {
    story.tally.add('equations');
    story.paragraph([text(oneLine(formulaWords(root)))]);
  } else story.tally.add(root && findBelow(root, 'office:chart') ? 'drawings' : 'embedded');
}

/** Formulas of OpenOffice begin with a DOCTYPE, which is not read; the document is none the worse for it. */
function objectXml(content: Uint8Array): XmlElement | null {
  try {
    return readXml(content, { namespaces: NAMESPACES });
  } catch (error) {
    if (error instanceof XmlProblem) return null;
    throw error;
  }
}

/** The words of a formula, without the source that its editor keeps beside it. */
const formulaWords = (math: XmlElement): string =>
  childrenOf(math).length === 0
    ? textBelow(math)
    : childrenOf(math)
        .map((child) => (child.name === 'math:annotation' ? '' : formulaWords(child)))
        .join(' ');

function readPicture(frame: XmlElement, { parts, story }: Reading): void {
  const images = childrenOf(frame, 'draw:image').map((image) => image.attributes['xlink:href'] ?? '');
  // Beside a drawing (SVG, metafile) programs put the same as pixels.
  const address = images.find((one) => /\.(?:png|jpe?g|gif|webp|avif)$/iu.test(one)) ?? images[0];
  if (address === undefined) {
    story.tally.add('drawings');
    return;
  }
  const decorative = frame.attributes['loext:decorative'] === 'true';
  const said = (name: string): string => oneLine(textBelow(childOf(frame, name))).slice(0, 2000);
  const [width, height] = [pixels(frame.attributes['svg:width']), pixels(frame.attributes['svg:height'])];
  const fields = {
    alt: decorative ? '' : said('svg:title') || said('svg:desc'),
    ...(decorative ? { decorative } : {}),
    ...(width !== undefined && height !== undefined ? { width, height } : {}),
  };
  const content = inPackage(parts, address);
  if (content) story.picture(fields, { content, name: address.replace(/^.*\//u, '') });
  else story.picturePlace(fields, address);
}
