import { inlineText, text, tidyInlines, type Inline, type Link } from '../../article/inline.ts';
import { safeHref } from '../../article/links.ts';
import type { ArticleMeta } from '../../article/meta.ts';
import type { Image } from '../../article/nodes/image.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { ReadStory } from '../format.ts';
import { markupText, oneLine } from './characters.ts';
import { cleanHref } from './links.ts';
import { Tally } from './tally.ts';

type Direction = { dir?: 'ltr' | 'rtl' };
type Picture = Partial<Omit<Image, 'kind' | 'id'>>;
type Entry = { list: 'bullet' | 'number'; level: number; number?: number };

/** Words before a name that say whose picture it is. */
const CREDIT =
  /^(.*?[.!?…]?)[\s,;]*[([]?\s*(?:photo(?:graph|s)?|picture|image|credit|foto|©)(?:\s+by)?\s*[:/]?\s+([^()[\]]{2,120}?)[)\].]*$/iu;

const isBlank = (content: readonly Inline[]): boolean =>
  content.every((p) => p.kind === 'break' || (p.kind === 'text' && p.text.trim() === ''));

/** No spaces or breaks at either end: word processors leave both. */
function trimmed(content: readonly Inline[]): Inline[] {
  const out = tidyInlines(content);
  for (let first = out[0]; first; first = out[0]) {
    if (first.kind === 'break') out.shift();
    else if (first.kind === 'text' && /^[ \t]/u.test(first.text)) {
      const words = first.text.replace(/^[ \t]+/u, '');
      if (words === '') out.shift();
      else out[0] = { ...first, text: words };
    } else break;
  }
  for (let last = out.at(-1); last; last = out.at(-1)) {
    if (last.kind === 'break') out.pop();
    else if (last.kind === 'text' && /[ \t]$/u.test(last.text)) {
      const words = last.text.replace(/[ \t]+$/u, '');
      if (words === '') out.pop();
      else out[out.length - 1] = { ...last, text: words };
    } else break;
  }
  return out;
}

/**
 * Puts a word processor's document together as a story: what its reader met, in order. It knows what the formats have
 * in common: where the headline is, how lists are counted, that footnotes become text at the end.
 */
export class StoryBuilder {
  readonly blocks: Block[] = [];
  readonly tally: Tally;
  readonly pictures: ReadStory['pictures'] = [];
  readonly newId: () => string;
  private headline: string | undefined;
  private standfirst: string | undefined;
  private readonly footnotes: Inline[][] = [];
  /** The last number of each open level, as our own lists would count. */
  private counted: { list: Entry['list']; number: number }[] = [];

  private readonly whole: StoryBuilder | null;

  constructor(newId: () => string, whole: StoryBuilder | null = null) {
    this.newId = newId;
    this.whole = whole;
    this.tally = whole?.tally ?? new Tally();
  }

  /** A part whose blocks are wanted apart, such as a cell: it has no headline, and its footnotes are those of the whole. */
  part(): StoryBuilder {
    return new StoryBuilder(this.newId, this.whole ?? this);
  }

  paragraph(content: readonly Inline[], look: Direction = {}): void {
    this.addText({ kind: 'paragraph' }, content, look);
  }

  quote(content: readonly Inline[], look: Direction = {}): void {
    this.addText({ kind: 'quote' }, content, look);
  }

  /** @param level as the document counts, 1 the highest; a first heading of level 1 is the headline */
  heading(level: number, content: readonly Inline[], look: Direction = {}): void {
    if (level === 1 && !this.whole && this.headline === undefined && this.isOpening()) {
      this.title(content);
      return;
    }
    if (level > 4 && !isBlank(content)) this.tally.add('headings');
    // A heading is bold by its kind.
    const plain = content.map((p) =>
      p.kind === 'text'
        ? text(
            p.text,
            p.marks?.filter((m) => m !== 'bold'),
            p.link,
          )
        : p,
    );
    this.addText({ kind: 'heading', level: level <= 2 ? 2 : level === 3 ? 3 : 4 }, plain, look);
  }

  title(content: readonly Inline[]): void {
    const words = oneLine(inlineText(content));
    if (words === '') return;
    if (this.headline === undefined && !this.whole) this.headline = words.slice(0, 1000);
    else this.heading(2, content);
  }

  /** The line below the title is the standfirst; any other is copy. */
  subtitle(content: readonly Inline[]): void {
    const words = markupText(inlineText(content))
      .replace(/[^\S\n]+/gu, ' ')
      .trim();
    if (words === '') return;
    if (this.standfirst === undefined && !this.whole && this.isOpening())
      this.standfirst = words.slice(0, 4000);
    else this.heading(2, content);
  }

  /** True until copy begins; a picture may stand above the headline. */
  isOpening(): boolean {
    return this.blocks.every((block) => block.kind === 'image');
  }

  /** An entry of a list. A number that our own counting would not give opens a list at that number. */
  entry({ list, level, number }: Entry, content: readonly Inline[], look: Direction = {}): void {
    if (isBlank(content)) return;
    const at = Math.min(8, Math.max(0, level));
    const before = this.counted[at];
    this.counted.length = Math.min(this.counted.length, at + 1);
    const expected = before?.list === list ? before.number + 1 : 1;
    const meant = list === 'number' ? (number ?? expected) : expected;
    this.counted[at] = { list, number: meant };
    const start = meant === expected ? {} : { start: Math.min(1_000_000, Math.max(0, meant)) };
    this.blocks.push({
      kind: 'listItem',
      id: this.newId(),
      list,
      level: at,
      ...start,
      content: trimmed(content),
      ...look,
    });
  }

  picture(fields: Picture, file?: { content: Uint8Array; name: string }): void {
    const id = this.newId();
    this.add({ kind: 'image', id, alt: '', caption: '', credit: '', ...fields });
    if (file) this.pictures.push({ blockId: id, ...file });
  }

  /**
   * A picture that is not in the document is never fetched: an address on the web is kept, a place on somebody's disk
   * is not.
   */
  picturePlace(fields: Picture, address: string | undefined): void {
    const source = address === undefined ? null : safeHref(address);
    const web = source !== null && /^https?:/u.test(source) && source.length <= 4096 ? source : null;
    this.tally.add(web === null ? 'pictures' : 'remotePictures');
    this.picture({ ...fields, ...(web === null ? {} : { source: web }) });
  }

  /** A link as it may be kept; its words stay in any case. Places in the document itself are nothing to tell of. */
  link(address: string): Link | undefined {
    const href = cleanHref(address);
    if (href === null && !address.startsWith('#')) this.tally.add('links');
    return href === null ? undefined : { href };
  }

  /** A caption belongs to the picture before it; without one it is a paragraph. */
  caption(content: readonly Inline[], look: Direction = {}): void {
    const last = this.blocks.at(-1);
    const words = oneLine(inlineText(content));
    if (last?.kind !== 'image' || last.caption !== '') {
      this.paragraph(content, look);
      return;
    }
    const credit = CREDIT.exec(words);
    last.caption = (credit ? (credit[1] ?? '') : words).slice(0, 4000);
    if (credit) last.credit = oneLine(credit[2] ?? '').slice(0, 500);
  }

  /** A line that says whose picture the one before it is; without one it is a paragraph. */
  credit(content: readonly Inline[], look: Direction = {}): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'image') last.credit = oneLine(inlineText(content)).slice(0, 500);
    else this.paragraph(content, look);
  }

  pullquote(content: readonly Inline[], attribution: string, look: Direction = {}): void {
    if (isBlank(content)) return;
    const name = oneLine(attribution).slice(0, 300);
    this.add({
      kind: 'pullquote',
      id: this.newId(),
      content: trimmed(content),
      ...(name === '' ? {} : { attribution: name }),
      ...look,
    });
  }

  add(block: Block): void {
    this.counted = [];
    this.blocks.push(block);
  }

  /** Keeps a note for the end of the copy and gives the mark that stands for it in the text. */
  footnote(content: readonly Inline[]): Inline {
    if (this.whole) return this.whole.footnote(content);
    this.tally.add('footnotes');
    this.footnotes.push(trimmed(content));
    return text(`[${String(this.footnotes.length)}]`, ['sup']);
  }

  /** The words of a part as one line, as a note needs them. */
  words(): Inline[] {
    return this.blocks.flatMap((block, i): Inline[] =>
      'content' in block ? [...(i > 0 ? [text(' ')] : []), ...block.content] : [],
    );
  }

  finish(meta: Partial<ArticleMeta> = {}): ReadStory {
    this.footnotes.forEach((content, i) => {
      this.add({
        kind: 'paragraph',
        id: this.newId(),
        content: tidyInlines([text(`[${String(i + 1)}] `), ...content]),
      });
    });
    const { headline, standfirst, blocks, pictures } = this;
    return {
      meta: {
        ...meta,
        ...(headline === undefined ? {} : { headline }),
        ...(standfirst === undefined ? {} : { standfirst }),
      },
      blocks,
      notes: this.tally.list(),
      pictures,
      paths: [],
    };
  }

  private addText(
    kind: { kind: 'paragraph' } | { kind: 'quote' } | { kind: 'heading'; level: 2 | 3 | 4 },
    content: readonly Inline[],
    look: Direction,
  ): void {
    if (isBlank(content)) return;
    this.add({ ...kind, id: this.newId(), content: trimmed(content), ...look });
  }
}
