import { text, type Inline, type Link, type Mark } from '../../article/inline.ts';
import { cleanText } from '../../kit/text.ts';
import { copyWords } from '../common/characters.ts';
import { childOf, childrenOf, isElement, type XmlElement } from '../common/xml.ts';
import { isDrawing } from './drawings.ts';
import type { Reading } from './reading.ts';
import { lookOver, type Look } from './styles.ts';

/** What stands in a paragraph: its words, and the drawings that are anchored in it. */
export type Line = { content: Inline[]; drawings: XmlElement[] };

type ReadInto = (blocks: readonly XmlElement[], reading: Reading) => void;

const MARKS = ['bold', 'italic', 'underline', 'strike'] as const;

function marksOf(look: Look, linked: boolean): Mark[] {
  // Links are underlined by their style, which is the link and not a mark.
  const marks: Mark[] = MARKS.filter((mark) => look[mark] === true && !(linked && mark === 'underline'));
  if (look.height === 'sup' || look.height === 'sub') marks.push(look.height);
  return marks;
}

/** Reads what is inside a paragraph. */
export function readLine(paragraph: XmlElement, look: Look, reading: Reading, readInto: ReadInto): Line {
  const reader = new LineReader(reading, readInto);
  reader.readChildren(paragraph, look, undefined);
  return { content: reader.content, drawings: reader.drawings };
}

class LineReader {
  readonly content: Inline[] = [];
  readonly drawings: XmlElement[] = [];
  private readonly reading: Reading;
  private readonly readInto: ReadInto;
  /** White space of the file is one space, and none where the line or a space stands before (OpenDocument 1.3, 6.1.2). */
  private afterSpace = true;

  constructor(reading: Reading, readInto: ReadInto) {
    this.reading = reading;
    this.readInto = readInto;
  }

  readChildren(element: XmlElement, look: Look, link: Link | undefined): void {
    for (const child of element.children)
      if (isElement(child)) this.readOne(child, look, link);
      else this.addText(child, look, link);
  }

  private readOne(element: XmlElement, look: Look, link: Link | undefined): void {
    const { story, styles } = this.reading;
    const style = element.attributes['text:style-name'];
    switch (element.name) {
      case 'text:span':
        this.readChildren(element, lookOver(look, styles.text(style)), link);
        return;
      case 'text:a':
        this.readChildren(
          element,
          lookOver(look, styles.text(style)),
          story.link(element.attributes['xlink:href'] ?? '') ?? link,
        );
        return;
      case 'text:s':
      case 'text:tab':
        this.addText(' ', look, link);
        return;
      case 'text:line-break':
        this.content.push({ kind: 'break' });
        this.afterSpace = true;
        return;
      case 'text:note':
        this.addNote(element);
        return;
      case 'office:annotation':
        story.tally.add('comments');
        return;
      case 'text:ruby':
        this.readChildren(childOf(element, 'text:ruby-base') ?? element, look, link);
        return;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        if (element.attributes['text:is-hidden'] !== 'false') story.tally.add('hidden');
        return;
      case 'text:script':
      case 'office:event-listeners':
        return;
      case 'draw:a':
        this.readChildren(element, look, link);
        return;
      default:
        if (isDrawing(element)) this.drawings.push(element);
        // Fields, references, meanings, template places: only the words that they show are ours.
        else if (element.attributes['text:display'] !== 'none') this.readChildren(element, look, link);
    }
  }

  private addText(words: string, look: Look, link: Link | undefined): void {
    let copy = copyWords(cleanText(words).replace(/[\t\r\n ]+/gu, ' '));
    if (this.afterSpace) copy = copy.replace(/^ /u, '');
    if (copy === '') return;
    if (look.hidden === true) {
      this.reading.story.tally.add('hidden');
      return;
    }
    this.afterSpace = copy.endsWith(' ');
    this.content.push(text(copy, marksOf(look, link !== undefined), link));
  }

  private addNote(note: XmlElement): void {
    if (this.reading.inNote) return;
    const inner = this.reading.story.part();
    this.readInto(childrenOf(childOf(note, 'text:note-body')), {
      ...this.reading,
      inNote: true,
      story: inner,
    });
    this.content.push(this.reading.story.footnote(inner.words()));
    this.afterSpace = false;
  }
}
