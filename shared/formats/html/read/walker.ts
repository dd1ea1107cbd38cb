import { text, type Inline, type Mark } from '../../../article/inline.ts';
import type { Block } from '../../../article/nodes/index.ts';
import { cleanText } from '../../../kit/text.ts';
import { Tally } from '../../common/tally.ts';
import type { Note } from '../../../protocol/notes.ts';
import { copyWords, oneLine } from '../../common/characters.ts';
import { withoutNeedlessStarts } from '../../common/lists.ts';
import { readFigure, readPicture } from './figures.ts';
import { BLOCK, DROPPED, FURNITURE } from './kinds.ts';
import { cleanHref } from '../../common/links.ts';
import { lookOf, PLAIN, type Look } from './look.ts';
import { embedOf, readPullquote } from './special.ts';
import { collapseSpace, isBlank, splitAtEmptyLines, withoutEdgeSpace, type Piece } from './space.ts';
import { readTable } from './tables.ts';
import { safeHref } from '../../../article/links.ts';
import {
  attribute,
  classesOf,
  hasClass,
  isElement,
  styleOf,
  textOf,
  type Element,
  type Node,
  type Parent,
} from './tree.ts';
import { isScreenOnly, isSender, meantTitle, withoutEdgeRules, withoutWeight } from './foreign.ts';
import { emojiOf } from './emoji.ts';
import { noteLink } from './footnotes.ts';
import {
  isCommentList,
  isFootnoteList,
  isTrackedInsertion,
  isWordAside,
  statedLevel,
  wordItem,
} from './word.ts';

const NO_NAMES: ReadonlySet<string> = new Set();

/** What the words being read will become. */
export type Target =
  | { kind: 'paragraph' | 'quote'; dir?: 'ltr' | 'rtl' }
  | { kind: 'heading'; level: 2 | 3 | 4; dir?: 'ltr' | 'rtl' }
  | {
      kind: 'listItem';
      list: 'bullet' | 'number';
      level: number;
      start?: number;
      dir?: 'ltr' | 'rtl';
      /** The entry already written, to which a second paragraph of it is joined. */
      written?: Block;
      /** An entry of our own page stands even when it is empty. */
      stands?: boolean;
    }
  | { kind: 'headline' };

export type Found = {
  blocks: Block[];
  notes: Note[];
  pictures: { blockId: string; content: Uint8Array; name: string }[];
  paths: { blockId: string; path: string }[];
  headline: string | undefined;
};

export type WalkerOptions = {
  newId: () => string;
  /** The page was written by this app: its words are taken letter for letter. */
  own: boolean;
  /** A file rather than a paste: relative pictures can be found, page furniture falls away. */
  file: boolean;
  /** The first `h1` is the headline. */
  title: boolean;
  /** Headings of level 1 part the text, so that every heading goes one level down. */
  lower?: boolean;
  /** What links inside the text can lead to. */
  names?: ReadonlySet<string>;
};

/** Reads a tree into blocks. It has a life: the paragraph being read, the list it is in, and what was found so far. */
export class Walker {
  readonly options: WalkerOptions;
  readonly found: Found;
  readonly notes = new Tally();
  private pieces: Piece[] = [];
  private target: Target = { kind: 'paragraph' };
  private lists: ('bullet' | 'number')[] = [];

  constructor(options: WalkerOptions) {
    this.options = options;
    this.found = { blocks: [], notes: [], pictures: [], paths: [], headline: undefined };
  }

  /** A reader for a part of the page whose blocks are wanted apart: a cell, a caption, a pull quote. */
  part(root: Parent): Block[] {
    const inner = new Walker({ ...this.options, title: false });
    inner.readChildren(root);
    const { blocks, pictures, paths, notes } = inner.finish();
    this.notes.addAll(notes);
    this.found.pictures.push(...pictures);
    this.found.paths.push(...paths);
    return blocks;
  }

  finish(): Found {
    this.flush();
    const blocks = this.options.own
      ? this.found.blocks
      : withoutNeedlessStarts(withoutEdgeRules(this.found.blocks));
    return { ...this.found, blocks, notes: this.notes.list() };
  }

  read(root: Parent): void {
    this.flush();
    this.readChildren(root);
    this.flush();
  }

  readChildren(parent: Parent, look: Look = PLAIN): void {
    for (const child of parent.childNodes) this.visit(child, look);
  }

  /** Puts a finished block on the page, after the words before it. */
  emit(block: Block): void {
    this.flush();
    this.found.blocks.push(block);
  }

  private visit(node: Node, look: Look): void {
    if (node.nodeName === '#text' && 'value' in node) this.addText(node.value, look);
    else if (isElement(node)) this.visitElement(node, look);
  }

  private addText(value: string, look: Look): void {
    const words = this.options.own || look.exact ? cleanText(value) : copyWords(cleanText(value));
    // Between our own elements there are only newlines; those of the text are inside exact elements.
    if (this.options.own && !look.exact && /^\s*\n\s*$/u.test(words)) return;
    if (!look.exact || this.options.own) {
      this.pieces.push({ inline: text(words, [...look.marks], look.link), exact: look.exact });
      return;
    }
    words.split('\n').forEach((line, i) => {
      if (i > 0) this.pieces.push({ inline: { kind: 'break' }, exact: true });
      if (line !== '') this.pieces.push({ inline: text(line, [...look.marks], look.link), exact: true });
    });
  }

  private visitElement(element: Element, look: Look): void {
    const tag = element.tagName;
    if ((DROPPED.has(tag) && !isSender(element)) || (tag === 'nav' && !this.options.own)) return;
    if (tag !== 'br' && this.isAside(element)) return;
    if (tag === 'br') this.pieces.push({ inline: { kind: 'break' }, exact: this.options.own && look.exact });
    else if (tag === 'img') this.visitPicture(element, look);
    else if (tag === 'iframe' || tag === 'video') this.visitEmbed(element);
    else if (BLOCK.has(tag)) this.visitBlock(element, look);
    else this.visitInline(element, look);
  }

  /** Parts of a page that are not its words, and why they were left out. */
  private isAside(element: Element): boolean {
    if (this.options.own) return false;
    if (element.attrs.length === 0 && element.tagName !== 'del' && element.tagName !== 'comment')
      return false;
    const word = isWordAside(element);
    if (word === 'deleted') this.notes.add('deletions');
    // A comment stands twice: where it was made and in the list at the end.
    if (word === 'comment' && !isCommentList(element)) this.notes.add('comments');
    if (isTrackedInsertion(element)) this.notes.add('insertions');
    if (word) return true;
    if (element.tagName === 'comment') {
      this.notes.add('comments');
      return true;
    }
    if (isScreenOnly(element)) return true;
    if (attribute(element, 'hidden') !== undefined || attribute(element, 'aria-hidden') === 'true')
      return true;
    const style = styleOf(element);
    return style.get('display') === 'none' || style.get('visibility') === 'hidden';
  }

  /** A smiley of a chat is a picture of a character. */
  private visitPicture(element: Element, look: Look): void {
    const emoji = this.options.own ? null : emojiOf(element);
    if (emoji === null) readPicture(this, element);
    else this.addText(emoji, look);
  }

  /** A mark of a footnote, or the label that leads back from the note; true when the link is one. */
  private visitNoteLink(element: Element, look: Look): boolean {
    const note = noteLink(element, this.options.names ?? NO_NAMES);
    if (!note) return false;
    if (note.kind === 'lost') this.notes.add('lostMarks');
    else if (note.kind === 'mark') this.notes.add('footnotes');
    if (note.kind === 'mark') this.pieces.push({ inline: text(note.words, ['sup']), exact: false });
    else if (note.kind === 'label') this.addText(`${note.words} `, { ...look, marks: new Set() });
    return true;
  }

  private visitInline(element: Element, look: Look): void {
    if (element.tagName === 'a' && !this.options.own && this.visitNoteLink(element, look)) return;
    let inner = this.exactIn(element, lookOf(element, look));
    if (element.tagName === 'a') {
      const raw = attribute(element, 'href');
      const href = raw === undefined ? null : this.options.own ? safeHref(raw) : cleanHref(raw);
      const title = this.options.own ? attribute(element, 'title') : meantTitle(element);
      if (href !== null) {
        const link = title === undefined ? { href } : { href, title: cleanText(title).slice(0, 500) };
        const marks = new Set<Mark>(inner.marks);
        if (!this.options.own && !look.marks.has('underline')) marks.delete('underline');
        inner = { ...inner, link, marks };
      } else if (raw !== undefined && /^#_?(ftn|edn|footnote|fn)/u.test(raw)) this.notes.add('footnotes');
      else if (raw !== undefined && !raw.startsWith('#') && raw.trim() !== '') this.notes.add('links');
    }
    if (element.tagName === 'q')
      this.pieces.push({ inline: text('“', [...inner.marks], inner.link), exact: true });
    this.readChildren(element, inner);
    if (element.tagName === 'q')
      this.pieces.push({ inline: text('”', [...inner.marks], inner.link), exact: true });
  }

  private visitEmbed(element: Element): void {
    const embed = embedOf(this, element);
    if (embed) this.emit(embed);
  }

  private visitBlock(element: Element, look: Look): void {
    const tag = element.tagName;
    if (this.options.file && !this.options.own && FURNITURE.has(tag) && this.target.kind === 'paragraph') {
      if (!classesOf(element).some((c) => /pull-?quote/iu.test(c)) && !isFootnoteList(element)) return;
    }
    if (!this.options.own && tag === 'figure' && readPullquote(this, element)) return;
    if (tag === 'hr') this.emit({ kind: 'rule', id: this.options.newId() });
    else if (tag === 'table') readTable(this, element);
    else if (tag === 'figure') readFigure(this, element);
    else if (readPullquote(this, element) || this.readPost(element)) return;
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir') this.visitList(element, look);
    else if (tag === 'li') this.visitEntry(element, look);
    else if (tag === 'blockquote') this.within({ kind: 'quote' }, element, look, false);
    else if (/^h[1-6]$/u.test(tag)) this.visitHeading(element, look, Number(tag.slice(1)));
    else if (tag === 'pre' || tag === 'xmp' || tag === 'listing')
      this.within(
        this.target,
        element,
        { ...look, marks: new Set([...look.marks, 'code']), exact: true },
        true,
      );
    else if (tag === 'dt')
      this.within({ kind: 'paragraph' }, element, { ...look, marks: new Set([...look.marks, 'bold']) }, true);
    else if (tag === 'p' || tag === 'div') this.visitParagraph(element, look);
    else {
      this.within(this.target, element, look, false);
    }
  }

  private readPost(element: Element): boolean {
    if (
      element.tagName !== 'blockquote' ||
      !classesOf(element).some((c) => /^(twitter-tweet|instagram-media|tiktok-embed|bluesky-embed)$/u.test(c))
    )
      return false;
    const embed = embedOf(this, element);
    if (embed) this.emit(embed);
    return embed !== null;
  }

  private visitParagraph(element: Element, look: Look): void {
    const item = this.options.own ? null : wordItem(element);
    if (item) {
      const start = item.number === null ? {} : { start: item.number };
      this.within({ kind: 'listItem', list: item.list, level: item.level, ...start }, element, look, true);
      return;
    }
    if (isFootnoteList(element)) {
      this.readFootnotes(element, look);
      return;
    }
    const classes = classesOf(element);
    if (!this.options.own && attribute(element, 'role') === 'heading') {
      this.visitHeading(element, look, statedLevel(element) ?? 2);
      return;
    }
    if (classes.some((c) => /^Mso(Title|Subtitle)$/u.test(c)) && this.target.kind === 'paragraph')
      this.within({ kind: 'heading', level: 2 }, element, look, true);
    else if (classes.some((c) => /^Mso(Intense)?Quote$/u.test(c)))
      this.within({ kind: 'quote' }, element, look, true);
    else this.within(this.target, element, look, element.tagName === 'p');
  }

  private readFootnotes(element: Element, look: Look): void {
    this.flush();
    for (const child of element.childNodes) if (child.nodeName !== 'hr') this.visit(child, look);
    this.flush();
  }

  private visitHeading(element: Element, look: Look, stated: number): void {
    const given = stated + (this.options.lower === true ? 1 : 0);
    if (stated === 1 && this.options.title && this.found.headline === undefined) {
      this.flush();
      this.found.headline = oneLine(textOf(element));
      return;
    }
    if (given > 4) this.notes.add('headings');
    const level = given <= 2 ? 2 : given === 3 ? 3 : 4;
    // A heading in an entry or a quotation is that entry's text: those kinds hold no headings.
    const target: Target = this.target.kind === 'paragraph' ? { kind: 'heading', level } : this.target;
    // Word processors and sites make headings bold by their style; the kind says it already.
    const plain = this.options.own
      ? look
      : { ...look, marks: new Set([...look.marks].filter((m) => m !== 'bold')) };
    this.within(target, element, plain, true);
  }

  private visitList(element: Element, look: Look): void {
    this.flush(this.mustStand());
    const list = element.tagName === 'ol' ? 'number' : 'bullet';
    const level = Math.min(8, this.lists.length);
    const raw = attribute(element, list === 'number' ? 'start' : 'data-start');
    const given = raw === undefined || !/^\d{1,6}$/u.test(raw.trim()) ? undefined : Number(raw);
    const start = given ?? (list === 'number' && this.wouldMerge(list, level) ? 1 : undefined);
    const outer = this.target;
    this.lists.push(list);
    this.target = { kind: 'listItem', list, level, ...(start === undefined ? {} : { start }) };
    this.readChildren(element, look);
    this.flush();
    this.lists.pop();
    this.target = outer;
  }

  /** Entries are flat, so two numbered lists in a row need a word from the second that it begins anew. */
  private wouldMerge(list: 'bullet' | 'number', level: number): boolean {
    for (let i = this.found.blocks.length - 1; i >= 0; i--) {
      const block = this.found.blocks[i];
      if (block?.kind !== 'listItem' || block.level < level) return false;
      if (block.level === level) return block.list === list;
    }
    return false;
  }

  private visitEntry(element: Element, look: Look): void {
    this.flush();
    const list = this.lists.at(-1) ?? 'bullet';
    const stated = this.options.own ? undefined : statedLevel(element);
    const level = Math.min(8, Math.max(0, this.lists.length - 1, (stated ?? 1) - 1));
    const open = this.target;
    const start = open.kind === 'listItem' && open.start !== undefined ? { start: open.start } : {};
    const stands = this.options.own && !hasClass(element, 'gap');
    const target: Target = { kind: 'listItem', list, level, stands, ...start, ...this.dirOf(element) };
    this.target = target;
    this.readChildren(element, this.exactIn(element, look));
    this.flush(this.mustStand());
    if (open.kind === 'listItem') {
      const { start: used, ...rest } = open;
      this.target = target.written === undefined && used !== undefined ? open : rest;
    } else this.target = open;
  }

  /** Reads an element as one target and returns to the one before. `force` keeps an empty paragraph of our own page. */
  private within(target: Target, element: Element, look: Look, paragraph: boolean): void {
    this.flush();
    const outer = this.target;
    const dir = this.dirOf(element);
    this.target =
      target.kind === 'headline' || !('dir' in dir)
        ? target
        : Object.assign(target === outer ? { ...target } : target, dir);
    this.readChildren(element, this.exactIn(element, lookInBlock(element, look, this.options.own)));
    this.flush(this.options.own && paragraph);
    this.target = outer;
  }

  private exactIn = (element: Element, look: Look): Look =>
    this.options.own && hasClass(element, 'exact') ? { ...look, exact: true } : look;

  /** The direction somebody chose; one that our own page found from the words is left to be found again. */
  private dirOf(element: Element): { dir?: 'ltr' | 'rtl' } {
    if (attribute(element, 'data-dir') === 'auto') return {};
    const dir = attribute(element, 'dir')?.toLowerCase();
    if (dir === 'rtl' || (dir === 'ltr' && this.options.own)) return { dir };
    return {};
  }

  private mustStand(): boolean {
    const { target } = this;
    return target.kind === 'listItem' && target.stands === true && target.written === undefined;
  }

  /** Ends the paragraph being read. */
  private flush(force = false): void {
    const { pieces, target } = this;
    this.pieces = [];
    const found = pieces.length === 0 ? [] : collapseSpace(pieces, this.options.own);
    const content = this.options.own || pieces.some((p) => p.exact) ? found : withoutEdgeSpace(found);
    if (target.kind === 'headline') return;
    if (this.options.own) {
      if (content.length > 0 || force) this.write(target, content);
      return;
    }
    if (isBlank(content)) return;
    const split =
      (target.kind === 'paragraph' || target.kind === 'quote') &&
      !pieces.some((p) => p.exact && p.inline.kind === 'break');
    for (const line of split ? splitAtEmptyLines(content) : [content]) this.write(target, line);
  }

  private write(target: Exclude<Target, { kind: 'headline' }>, content: Inline[]): void {
    const { blocks } = this.found;
    if (target.kind !== 'listItem') {
      const plain = target.kind === 'heading' && !this.options.own ? withoutWeight(content) : content;
      blocks.push({ ...target, id: this.options.newId(), content: plain });
      return;
    }
    const { written, stands: _, ...item } = target;
    if (written?.kind === 'listItem' && blocks.at(-1) === written) {
      written.content.push({ kind: 'break' }, ...content);
      return;
    }
    const block: Block = { ...item, id: this.options.newId(), content };
    delete target.start;
    target.written = block;
    blocks.push(block);
  }
}

/** Block elements can carry a look too (a whole bold paragraph); a heading's own weight is not one. */
const lookInBlock = (element: Element, look: Look, own: boolean): Look =>
  own || /^h[1-6]$/u.test(element.tagName) ? look : lookOf(element, look);
