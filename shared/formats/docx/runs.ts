import {
  sameLook,
  text,
  type Inline,
  type Link,
  type LookChange,
  type TextRun,
} from '../../article/inline.ts';
import { placedText } from '../../article/lines.ts';
import { safeHref } from '../../article/links.ts';
import type { Changed } from '../../article/stamps.ts';
import { cleanText } from '../../kit/text.ts';
import { copyWords, oneLine } from '../common/characters.ts';
import { childOf, childrenOf, isElement, textBelow, type XmlElement } from '../common/xml.ts';
import { marksOf } from './look.ts';
import { toggleOf, valueOf } from './parts.ts';
import type { Reading } from './reading.ts';

/** What stands in a paragraph besides its words: drawings and the text of boxes, which follow it. */
export type Line = {
  content: Inline[];
  drawings: ({ element: XmlElement } & Changed)[];
  attribution: string;
  /** Only under review: bookmarks, the pieces of the name under a quotation, ends of the ranges of comments. */
  names: string[];
  credits: ({ text: string } & Changed)[];
  edges: { id: string; edge: 'from' | 'to' | 'point'; at: number }[];
};

const emptyLine = (): Line => ({
  content: [],
  drawings: [],
  attribution: '',
  names: [],
  credits: [],
  edges: [],
});

/** Characters of symbol fonts that copy needs; the rest were ornaments. */
const SYMBOLS: Record<string, string> = { F0B7: '•', F0A7: '▪', F0E0: '→', F0FC: '✓', F0FE: '☑', F0A8: '☐' };

/** A field that a run opened and has not closed: what it is told to do, and whether its result has begun. */
type Field = { instruction: string; shown: boolean };

/** Reads what is inside a paragraph. Fields run across runs, so it remembers the open ones. */
export class RunReader {
  private readonly reading: Reading;
  private readonly fields: Field[] = [];
  private line = emptyLine();
  /** What is suggested of the runs that are read. */
  private around: Changed = {};
  /** How long the line is so far, as {@link placedText} counts. */
  private length = 0;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  read(paragraph: XmlElement): Line {
    this.line = emptyLine();
    this.length = 0;
    this.readChildren(paragraph, undefined);
    return this.line;
  }

  private readChildren(element: XmlElement, link: Link | undefined): void {
    for (const child of childrenOf(element)) this.readOne(child, link);
  }

  /** Runs that are put in or struck out, as far as nothing is said of them already. */
  private readChanged(element: XmlElement, link: Link | undefined, changed: Changed): void {
    const outer = this.around;
    this.around = { ...changed, ...outer };
    this.readChildren(element, link);
    this.around = outer;
  }

  private addEdge(element: XmlElement, edge: 'from' | 'to' | 'point'): void {
    this.line.edges.push({ id: element.attributes['w:id'] ?? '', edge, at: this.length });
  }

  /** The stamps to put on what is read now; words that have none end a suggestion. */
  private stamped(): Changed {
    if (this.reading.review && !this.around.ins && !this.around.del) this.reading.review.stamps.pause();
    return this.around;
  }

  private push(part: Inline, length: number): void {
    this.line.content.push(part);
    this.length += length;
  }

  private readOne(element: XmlElement, link: Link | undefined): void {
    const { story, review } = this.reading;
    switch (element.name) {
      case 'w:r':
        this.readRun(element, link);
        return;
      case 'w:moveFrom':
      case 'w:del':
        // What was moved stands where it was moved to.
        if (review) this.readChanged(element, link, { del: review.stamps.of(element) });
        else if (element.name === 'w:del') story.tally.add('deletions');
        return;
      case 'w:moveTo':
      case 'w:ins':
        if (review) this.readChanged(element, link, { ins: review.stamps.of(element) });
        else {
          if (element.name === 'w:ins') story.tally.add('insertions');
          this.readChildren(element, link);
        }
        return;
      case 'w:bookmarkStart':
        this.line.names.push(element.attributes['w:name'] ?? '');
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        this.addEdge(element, element.name === 'w:commentRangeStart' ? 'from' : 'to');
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
      this.line.credits.push({ text: textBelow(run), ...this.around });
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
      case 'w:delText':
        // Deleted words are only ever read as such.
        if (this.reading.review && this.around.del) this.addText(textBelow(piece), properties, link);
        return;
      case 'w:softHyphen':
        if (this.reading.review) this.addText('\u00ad', properties, link);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.addText(this.reading.review ? '\t' : ' ', properties, link);
        return;
      case 'w:br':
      case 'w:cr': {
        const type = piece.attributes['w:type'];
        if (type === undefined || type === 'textWrapping') this.push({ kind: 'break', ...this.stamped() }, 1);
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
        if (this.reading.review) this.addEdge(piece, 'point');
        else story.tally.add('comments');
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
        this.line.drawings.push({ element: piece, ...this.around });
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
    const { review, style } = this.reading;
    const plain = cleanText(words).replace(review ? /[\r\n]/gu : /[\t\r\n]/gu, ' ');
    const copy = review ? plain : copyWords(plain);
    if (copy === '') return;
    const linked = link !== undefined;
    const run = text(copy, marksOf(properties, style, linked, review !== undefined), link);
    this.push({ ...run, ...this.stamped(), ...this.former(run, properties) }, copy.length);
  }

  /** How a run looked, where that is a tracked change; a change of fonts or sizes is none to us. */
  private former(run: TextRun, properties: XmlElement | undefined): { was?: LookChange } {
    const change = childOf(properties, 'w:rPrChange');
    const { review, style } = this.reading;
    if (!review || !change) return {};
    const look = text('', marksOf(childOf(change, 'w:rPr'), style, run.link !== undefined, true), run.link);
    if (sameLook(look, run)) return {};
    const { marks, link } = look;
    return { was: { ...review.stamps.of(change), ...(marks ? { marks } : {}), ...(link ? { link } : {}) } };
  }

  private addFootnote(piece: XmlElement): void {
    const kind = piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const content = this.reading.footnote(kind, piece.attributes['w:id'] ?? '');
    if (content) {
      const mark = this.reading.story.footnote(content);
      this.push({ ...mark, ...this.stamped() }, placedText([mark]).length);
    }
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
    return address === undefined ? undefined : this.address(address);
  }

  /** Under review a link stays as it stands, or it would be taken for another. */
  private address(target: string): Link | undefined {
    const { review, story } = this.reading;
    if (!review) return story.link(target);
    const href = safeHref(target);
    return href === null || href.length > 4096 ? undefined : { href };
  }

  private linkOf(element: XmlElement): Link | undefined {
    const relation = this.reading.relations.get(element.attributes['r:id'] ?? '');
    const link = relation?.external === true ? this.address(relation.target) : undefined;
    const title = oneLine(element.attributes['w:tooltip'] ?? '').slice(0, 500);
    return link && title !== '' ? { ...link, title } : link;
  }
}
