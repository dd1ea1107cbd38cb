import type { Inline } from '../../article/inline.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';
import { readDrawings } from './drawings.ts';
import type { Numbered } from './numbering.ts';
import { toggleOf, valueOf } from './parts.ts';
import { readOwn } from './own.ts';
import type { Reading } from './reading.ts';
import { RunReader } from './runs.ts';
import { readTable } from './tables.ts';

/** Reads the blocks of a document one by one. */
export class BodyReader {
  private readonly reading: Reading;
  private readonly runs: RunReader;
  /** Words of paragraphs whose end was deleted: they go on in the next paragraph. */
  private carried: Inline[] = [];

  constructor(reading: Reading) {
    this.reading = reading;
    this.runs = new RunReader(reading);
  }

  readBlock(element: XmlElement): void {
    const { story } = this.reading;
    switch (element.name) {
      case 'w:p':
        this.readParagraph(element);
        return;
      case 'w:tbl':
        readTable(element, this.reading, readInto);
        return;
      case 'w:altChunk':
        story.tally.add('embedded');
        return;
      case 'w:sdt':
        for (const child of childrenOf(childOf(element, 'w:sdtContent'))) this.readBlock(child);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        for (const child of childrenOf(element)) this.readBlock(child);
        return;
      default:
        return;
    }
  }

  private readParagraph(element: XmlElement): void {
    const { story } = this.reading;
    const properties = childOf(element, 'w:pPr');
    const line = this.runs.read(element);
    const content = [...this.carried, ...line.content];
    this.carried = [];
    if (childOf(childOf(properties, 'w:rPr'), 'w:del')) {
      this.carried = content;
      story.tally.add('deletions');
    } else {
      this.addParagraph(element, properties, content, line.attribution);
    }
    readDrawings(line, this.reading, (box) => {
      for (const child of childrenOf(box)) this.readBlock(child);
    });
  }

  private addParagraph(
    element: XmlElement,
    properties: XmlElement | undefined,
    content: Inline[],
    attribution: string,
  ): void {
    const { story, style } = this.reading;
    const { meaning } = style(valueOf(properties, 'w:pStyle'));
    const dir = toggleOf(properties, 'w:bidi') === true ? { dir: 'rtl' as const } : {};
    const outline = valueOf(properties, 'w:outlineLvl');
    const entry = meaning.kind === 'heading' ? null : this.entryOf(properties);
    if (entry) story.entry(entry, content, dir);
    else if (meaning.kind === 'heading') story.heading(meaning.level, content, dir);
    else if (outline !== undefined && Number(outline) < 9) story.heading(Number(outline) + 1, content, dir);
    else if (meaning.kind === 'title') story.title(content);
    else if (meaning.kind === 'subtitle') story.subtitle(content);
    else if (meaning.kind === 'quote') story.quote(content, dir);
    else if (meaning.kind === 'caption') story.caption(content, dir);
    else if (meaning.kind === 'list') story.entry({ list: meaning.list, level: 0 }, content, dir);
    else if (!readOwn(meaning.kind, { element, content, attribution, dir }, this.reading))
      story.paragraph(content, dir);
  }

  /** The list that a paragraph says it belongs to, itself or by its style; list 0 takes it out of its style's. */
  private entryOf(properties: XmlElement | undefined): (Numbered & { level: number }) | null {
    const own = childOf(properties, 'w:numPr');
    const styled = this.reading.style(valueOf(properties, 'w:pStyle')).numbering;
    const id = valueOf(own, 'w:numId') ?? valueOf(styled, 'w:numId');
    if (id === undefined || id === '0') return null;
    const level = Number(valueOf(own, 'w:ilvl') ?? valueOf(styled, 'w:ilvl') ?? 0);
    const at = Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
    const numbered = this.reading.number(id, at);
    return numbered ? { ...numbered, level: at } : null;
  }
}

function readInto(blocks: readonly XmlElement[], reading: Reading): void {
  const body = new BodyReader(reading);
  for (const block of blocks) body.readBlock(block);
}
