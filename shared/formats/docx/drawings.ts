import { oneLine } from '../common/characters.ts';
import { childrenOf, findBelow, type XmlElement } from '../common/xml.ts';
import type { StoryBuilder } from '../common/builder.ts';
import type { Parts } from '../common/parts.ts';
import type { Relation } from './parts.ts';
import type { Reading } from './reading.ts';
import type { Line } from './runs.ts';

export type PictureSources = { parts: Parts; relations: ReadonlyMap<string, Relation>; story: StoryBuilder };

/** English Metric Units in a pixel of 1/96 inch. */
const EMU = 9525;

const pixels = (raw: string | undefined): number | undefined => {
  const size = Math.round(Number(raw) / EMU);
  return Number.isFinite(size) && size >= 1 && size <= 100_000 ? size : undefined;
};

/** All pictures of a drawing, a VML shape or an object that shows one. */
function picturesIn(element: XmlElement): { id: string | undefined; link: string | undefined }[] {
  const found: { id: string | undefined; link: string | undefined }[] = [];
  const stack = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.name === 'a:blip')
      found.push({ id: node.attributes['r:embed'], link: node.attributes['r:link'] });
    else if (node.name === 'v:imagedata')
      found.push({ id: node.attributes['r:id'], link: node.attributes['r:href'] });
    else if (node.name !== 'w:txbxContent') stack.push(...childrenOf(node).toReversed());
  }
  return found;
}

/** Brings in what a drawing shows: its pictures with their alternative text; charts and shapes cannot come along. */
export function readDrawing(drawing: XmlElement, { parts, relations, story }: PictureSources): void {
  const pictures = picturesIn(drawing);
  const about = findBelow(drawing, 'wp:docPr');
  const shape = findBelow(drawing, 'v:shape');
  const decorative = findBelow(drawing, 'adec:decorative')?.attributes.val === '1';
  const alt = decorative ? '' : (about?.attributes.descr ?? shape?.attributes.alt ?? '');
  const extent = findBelow(drawing, 'wp:extent');
  const [width, height] = [pixels(extent?.attributes.cx), pixels(extent?.attributes.cy)];
  if (pictures.length === 0 && !findBelow(drawing, 'w:txbxContent')) story.tally.add('drawings');
  for (const { id, link } of pictures) {
    const fields = {
      alt: oneLine(alt).slice(0, 2000),
      ...(decorative ? { decorative } : {}),
      ...(width !== undefined && height !== undefined ? { width, height } : {}),
    };
    const inside = id === undefined ? undefined : relations.get(id);
    const outside = (link === undefined ? undefined : relations.get(link)) ?? inside;
    const content = inside && !inside.external ? parts.get(inside.target) : undefined;
    if (inside && content) story.picture(fields, { content, name: inside.target.replace(/^.*\//u, '') });
    else story.picturePlace(fields, outside?.external === true ? outside.target : undefined);
  }
}

/** Puts the pictures and the boxed text of a line behind it. */
export function readDrawings(line: Line, reading: Reading, readBox: (box: XmlElement) => void): void {
  for (const { element: drawing } of line.drawings) {
    readDrawing(drawing, reading);
    const box = boxesIn(drawing);
    if (box.length > 0) reading.story.tally.add('textBoxes', box.length);
    box.forEach(readBox);
  }
}

export function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
}
