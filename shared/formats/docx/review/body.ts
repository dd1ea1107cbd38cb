import { inlineText } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import type { ProposedField } from '../../../article/proposals.ts';
import type { Pen } from '../../../article/review/pen.ts';
import { isIn } from '../../../article/review/reading.ts';
import type { Changed } from '../../../article/stamps.ts';
import { markupText, oneLine } from '../../common/characters.ts';
import { acceptedFields } from '../../common/meta-fields.ts';
import { childOf, childrenOf, type XmlElement } from '../../common/xml.ts';
import { boxesIn, readDrawing } from '../drawings.ts';
import { blockOfBookmark, isBlockName } from '../names.ts';
import { fieldsOfLine, standInWords } from '../own.ts';
import { valueOf } from '../parts.ts';
import type { Reading } from '../reading.ts';
import { RunReader, type Line } from '../runs.ts';
import type { Style } from '../styles.ts';
import { embedBlock, partsIn, textBlock, withField, type Read } from './blocks.ts';
import type { Edge } from './comments.ts';
import type { Review } from './review.ts';
import { readTable } from './tables.ts';

export type ReviewReading = Reading & { review: Review };

type Kind = Style['meaning']['kind'];
const FIELDS: readonly Kind[] = ['byline', 'dateline', 'embargo', 'correction', 'usageTerms'];

/** Reads the blocks of a document with their tracked changes as suggestions, exactly as they stand. */
export class ReviewBody {
  readonly blocks: Block[] = [];
  /** Ends of the ranges of comments, in the order of the text. */
  readonly edges: Edge[] = [];
  /** Who made the last tracked change in the line of a field, and when. */
  readonly changedBy: Partial<Record<ProposedField, Pick<Pen, 'by' | 'initials' | 'at'>>> = {};
  readonly pictures: { blockId: string; content: Uint8Array; name: string }[] = [];
  /** Bookmarks of the first line. */
  private names: string[] | null = null;
  private lines = 0;
  private blank = true;
  private readonly reading: ReviewReading;
  private readonly runs: RunReader;
  private readonly begun = new Set<string>();
  private readonly isCell: boolean;
  private readonly taken: Set<string>;

  constructor(reading: ReviewReading, taken = new Set<string>(), isCell = false) {
    this.reading = reading;
    this.runs = new RunReader(reading);
    this.taken = taken;
    this.isCell = isCell;
  }

  readBlock(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.readParagraph(element);
        return;
      case 'w:tbl':
        this.blocks.push(
          ...readTable(element, this.reading, this.reading.review, (cell) => this.readCell(cell)),
        );
        return;
      case 'w:sdt':
        for (const child of childrenOf(childOf(element, 'w:sdtContent'))) this.readBlock(child);
        return;
      case 'w:ins':
      case 'w:del':
      case 'w:moveTo':
      case 'w:moveFrom':
      case 'w:customXml':
      case 'w:smartTag':
        for (const child of childrenOf(element)) this.readBlock(child);
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        // Between two blocks: at the end of the one before.
        this.edges.push({
          id: element.attributes['w:id'] ?? '',
          edge: element.name === 'w:commentRangeStart' ? 'from' : 'to',
          block: this.blocks.at(-1)?.id ?? null,
          at: Infinity,
        });
        return;
      default:
        return;
    }
  }

  private readCell(cell: XmlElement): { blocks: Block[]; names: string[]; blank: boolean } {
    const inner = new ReviewBody(this.reading, this.taken, true);
    for (const child of childrenOf(cell)) inner.readBlock(child);
    this.edges.push(...inner.edges);
    this.pictures.push(...inner.pictures);
    const named = (inner.names ?? []).some(isBlockName);
    return {
      blocks: inner.blocks,
      names: inner.names ?? [],
      blank: inner.lines === 1 && inner.blank && !named,
    };
  }

  private idOf(line: Line): string {
    for (const name of line.names) {
      const id = blockOfBookmark(name);
      if (id === undefined || this.taken.has(id) || !/^[0-9A-Za-z_-]{4,64}$/u.test(id)) continue;
      this.taken.add(id);
      return id;
    }
    return this.reading.story.newId();
  }

  private markOf(properties: XmlElement | undefined): Changed {
    const { stamps } = this.reading.review;
    const run = childOf(properties, 'w:rPr');
    const put = childOf(run, 'w:ins') ?? childOf(run, 'w:moveTo');
    const struck = childOf(run, 'w:del') ?? childOf(run, 'w:moveFrom');
    if (!put && !struck) return {};
    return { ...(put ? { ins: stamps.of(put) } : {}), ...(struck ? { del: stamps.of(struck) } : {}) };
  }

  private readParagraph(element: XmlElement): void {
    const { reading } = this;
    const properties = childOf(element, 'w:pPr');
    const line = this.runs.read(element);
    const mark = this.markOf(properties);
    if (!mark.ins && !mark.del) reading.review.stamps.pause();
    this.names ??= line.names;
    this.lines += 1;
    this.blank &&= line.content.length === 0 && line.drawings.length === 0;
    const { kind } = reading.style(valueOf(properties, 'w:pStyle')).meaning;
    if (!this.isCell && this.readField(kind, element, line)) return;
    const read: Read = { id: '', line, properties, mark };
    if (this.readSpecial(kind, read)) return;
    const id = this.idOf(line);
    this.blocks.push(textBlock({ ...read, id }, reading, reading.review, this.begun));
    this.edges.push(...line.edges.map((edge) => ({ ...edge, block: id })));
    this.addPictures(line);
  }

  /** Fields of the story: what would be, with every change taken. */
  private readField(kind: Kind, element: XmlElement, line: Line): boolean {
    const { fields } = this.reading;
    const text = inlineText(partsIn(line.content, 'final'));
    const isOpening = this.blocks.every((block) => block.kind === 'image');
    const note = (field: ProposedField): true => {
      const block = `:${field}` as const;
      const { stamps } = this.reading.review;
      const made = line.content.flatMap(({ ins, del }) => [ins, del].filter((one) => one !== undefined));
      const stamp = made.findLast((one) => !stamps.isOurs(one));
      if (stamp) this.changedBy[field] = { by: stamp.by, initials: stamp.initials, at: stamp.at };
      this.edges.push(...line.edges.map((edge) => ({ ...edge, block })));
      return true;
    };
    if (kind === 'title' && isOpening && fields.headline === undefined) {
      fields.headline = oneLine(text).slice(0, 1000);
      return note('headline');
    }
    if (kind === 'subtitle' && isOpening && fields.standfirst === undefined) {
      fields.standfirst = markupText(text).trim().slice(0, 4000);
      return note('standfirst');
    }
    if (!FIELDS.includes(kind)) return false;
    const read = fieldsOfLine(kind, element, text, fields);
    if (read) Object.assign(fields, acceptedFields(read));
    return read !== null;
  }

  /** Lines that are no text of a block: fields of a picture, embeds, rules, what only keeps two tables apart. */
  private readSpecial(kind: Kind, { line, mark }: Read): boolean {
    const last = this.blocks.at(-1);
    const text = inlineText(line.content);
    const isBare = line.content.length === 0 && line.drawings.length === 0;
    if (kind === 'spacer' && isBare) return true;
    if ((kind === 'caption' || kind === 'credit') && last?.kind === 'image') {
      this.blocks[this.blocks.length - 1] = withField(last, kind, line.content);
      this.edges.push(...line.edges.map((edge) => ({ ...edge, block: last.id })));
      return true;
    }
    if (kind === 'rule' && isBare) {
      this.own(line, (id) => ({ kind: 'rule', id, ...mark }));
      return true;
    }
    if (kind === 'embed') {
      const embed = embedBlock('', line.content, mark);
      if (embed) this.own(line, (id) => ({ ...embed, id }));
      return embed !== null;
    }
    if (kind !== 'picture') return false;
    const alt = standInWords(text);
    if (line.drawings.length === 0 && alt !== null) {
      const [piece] = line.content;
      const { ins, del } = piece ?? {};
      const stamps = { ...(ins ? { ins } : {}), ...(del ? { del } : {}) };
      this.own(line, (id) => ({
        kind: 'image',
        id,
        alt: alt.slice(0, 2000),
        caption: '',
        credit: '',
        ...stamps,
      }));
      return true;
    }
    if (text.trim() !== '') return false;
    if (line.drawings.length > 0) this.addPictures(line, this.idOf(line));
    return true;
  }

  private own(line: Line, make: (id: string) => Block): void {
    const block = make(this.idOf(line));
    this.blocks.push(block);
    this.edges.push(...line.edges.map((edge) => ({ ...edge, block: block.id })));
  }

  /** The pictures of a line as blocks behind it; the first of a line of ours has the name of that line. */
  private addPictures(line: Line, name?: string): void {
    let id = name;
    for (const { element, ...changed } of line.drawings) {
      const inner = this.reading.story.part();
      readDrawing(element, { ...this.reading, story: inner });
      for (const image of inner.blocks) {
        const at = id ?? image.id;
        id = undefined;
        const file = inner.pictures.find(({ blockId }) => blockId === image.id);
        if (file) this.pictures.push({ ...file, blockId: at });
        this.blocks.push({ ...image, id: at, ...changed });
        if (name !== undefined) this.edges.push(...line.edges.map((edge) => ({ ...edge, block: at })));
      }
      for (const box of boxesIn(element))
        if (isIn(changed, 'final')) for (const child of childrenOf(box)) this.readBlock(child);
    }
  }
}
