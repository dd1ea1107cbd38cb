import { text, type Inline, type Link } from '../../article/inline.ts';
import { cleanText } from '../../kit/text.ts';
import { copyWords, oneLine } from '../common/characters.ts';
import { childOf, childrenOf, isElement, textBelow, type XmlElement } from '../common/xml.ts';
import { readDrawing } from './drawings.ts';
import { marksOf } from './look.ts';
import { toggleOf, valueOf } from './parts.ts';
import type { Reading } from './reading.ts';

/** What stands in a paragraph besides its words: drawings and the text of boxes, which follow it. */
export type Line = { content: Inline[]; drawings: XmlElement[]; attribution: string };

/** Characters of symbol fonts that copy needs; the rest were ornaments. */
const SYMBOLS: Record<string, string> = { F0B7: '•', F0A7: '▪', F0E0: '→', F0FC: '✓', F0FE: '☑', F0A8: '☐' };

/** A field that a run opened and has not closed: what it is told to do, and whether its result has begun. */
type Field = { instruction: string; shown: boolean };

/** Reads what is inside a paragraph. Fields run across runs, so it remembers the open ones. */
export class RunReader {
  private readonly reading: Reading;
  private readonly fields: Field[] = [];
  private line: Line = { content: [], drawings: [], attribution: '' };

  constructor(reading: Reading) {
    this.reading = reading;
  }

  read(paragraph: XmlElement): Line {
    this.line = { content: [], drawings: [], attribution: '' };
    this.readChildren(paragraph, undefined);
    return this.line;
  }

  private readChildren(element: XmlElement, link: Link | undefined): void {
    for (const child of childrenOf(element)) this.readOne(child, link);
  }

  private readOne(element: XmlElement, link: Link | undefined): void {
    const { story } = this.reading;
    switch (element.name) {
      case 'w:r':
        this.readRun(element, link);
        return;
      case 'w:moveFrom':
        // It stands where it was moved to.
        return;
      case 'w:del':
        story.tally.add('deletions');
        return;
      case 'w:ins':
        story.tally.add('insertions');
        this.readChildren(element, link);
        return;
      case 'w:hyperlink':
        this.readChildren(element, this.linkOf(element) ?? link);
        return;
      case 'w:fldSimple':
        this.readChildren(element, this.fieldLink(element.attributes['w:instr'] ?? '') ?? link);
        return;
      case 'w:sdt':
        this.readChildren(childOf(element, 'w:sdtContent') ?? element, link);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        story.tally.add('equations');
        this.addText(textBelow(element), undefined, link);
        return;
      case 'w:ruby':
        this.readChildren(childOf(element, 'w:rubyBase') ?? element, link);
        return;
      case 'w:pPr':
      case 'w:rPr':
      case 'w:sdtPr':
        return;
      default:
        // Smart tags, directions, custom XML, moved text: only their words are ours.
        this.readChildren(element, link);
    }
  }

  private readRun(run: XmlElement, outer: Link | undefined): void {
    const properties = childOf(run, 'w:rPr');
    if (toggleOf(properties, 'w:vanish') === true) {
      if (childOf(run, 'w:t')) this.reading.story.tally.add('hidden');
      return;
    }
    if (this.reading.style(valueOf(properties, 'w:rStyle')).role === 'attribution') {
      this.line.attribution += textBelow(run);
      return;
    }
    const link = this.openLink() ?? outer;
    for (const child of run.children) if (isElement(child)) this.readPiece(child, properties, link);
  }

  private readPiece(piece: XmlElement, properties: XmlElement | undefined, link: Link | undefined): void {
    const { story } = this.reading;
    switch (piece.name) {
      case 'w:t':
        if (this.isShown()) this.addText(textBelow(piece), properties, link);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.addText(' ', properties, link);
        return;
      case 'w:br':
      case 'w:cr': {
        const type = piece.attributes['w:type'];
        if (type === undefined || type === 'textWrapping') this.line.content.push({ kind: 'break' });
        return;
      }
      case 'w:noBreakHyphen':
        this.addText('\u2011', properties, link);
        return;
      case 'w:sym':
        this.addText(SYMBOLS[piece.attributes['w:char']?.toUpperCase() ?? ''] ?? '', properties, link);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.addFootnote(piece);
        return;
      case 'w:commentReference':
        story.tally.add('comments');
        return;
      case 'w:fldChar':
        this.moveField(piece.attributes['w:fldCharType']);
        return;
      case 'w:instrText': {
        const field = this.fields.at(-1);
        if (field && !field.shown) field.instruction += textBelow(piece);
        return;
      }
      case 'w:drawing':
      case 'w:pict':
        this.line.drawings.push(piece);
        return;
      case 'w:object':
        story.tally.add('embedded');
        return;
      case 'mc:AlternateContent': {
        const chosen = childOf(piece, 'mc:Choice') ?? childOf(piece, 'mc:Fallback');
        for (const child of childrenOf(chosen)) this.readPiece(child, properties, link);
        return;
      }
      case 'w:ruby':
        this.readOne(piece, link);
        return;
      default:
        return;
    }
  }

  private addText(words: string, properties: XmlElement | undefined, link: Link | undefined): void {
    const copy = copyWords(cleanText(words).replace(/[\t\r\n]/gu, ' '));
    if (copy === '') return;
    const marks = marksOf(properties, this.reading.style, link !== undefined);
    this.line.content.push(text(copy, marks, link));
  }

  private addFootnote(piece: XmlElement): void {
    const kind = piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const content = this.reading.footnote(kind, piece.attributes['w:id'] ?? '');
    if (content) this.line.content.push(this.reading.story.footnote(content));
  }

  private moveField(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ instruction: '', shown: false });
    else if (type === 'end') this.fields.pop();
    else {
      const field = this.fields.at(-1);
      if (field) field.shown = true;
    }
  }

  /** Words between the beginning of a field and its result are its instruction. */
  private isShown(): boolean {
    return this.fields.every((field) => field.shown);
  }

  private openLink(): Link | undefined {
    for (const field of this.fields) {
      const link = field.shown ? this.fieldLink(field.instruction) : undefined;
      if (link) return link;
    }
    return undefined;
  }

  private fieldLink(instruction: string): Link | undefined {
    const address = /^\s*HYPERLINK\s+"([^"]+)"/iu.exec(instruction)?.[1];
    return address === undefined ? undefined : this.reading.story.link(address);
  }

  private linkOf(element: XmlElement): Link | undefined {
    const relation = this.reading.relations.get(element.attributes['r:id'] ?? '');
    const link = relation?.external === true ? this.reading.story.link(relation.target) : undefined;
    const title = oneLine(element.attributes['w:tooltip'] ?? '').slice(0, 500);
    return link && title !== '' ? { ...link, title } : link;
  }
}

/** Puts the pictures and the boxed text of a line behind it. */
export function readDrawings(line: Line, reading: Reading, readBox: (box: XmlElement) => void): void {
  for (const drawing of line.drawings) {
    readDrawing(drawing, reading);
    const box = boxesIn(drawing);
    if (box.length > 0) reading.story.tally.add('textBoxes', box.length);
    box.forEach(readBox);
  }
}

function boxesIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'w:txbxContent' ? [child] : boxesIn(child)));
}
