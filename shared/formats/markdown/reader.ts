import type { Definition, FootnoteDefinition, List, Nodes, Root, RootContent, Table } from 'mdast';
import { inlineText, text, tidyInlines, type Inline } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import type { CellBlock } from '../../article/nodes/table.ts';
import { oneLine } from '../common/characters.ts';
import { Tally } from '../common/tally.ts';
import { htmlToBlocks } from '../html/read.ts';
import { readOwnBlocks } from '../html/read/own.ts';
import type { ReadStory } from '../format.ts';
import { inlineReader, type InlineReader, type Picture } from './inlines.ts';

type Place =
  | { kind: 'body' }
  | { kind: 'quote' }
  | { kind: 'entry'; list: 'bullet' | 'number'; level: number; start?: number; written: boolean };

/** Nesting beyond this is read as plain words. */
const MAX_NESTING = 60;

/** Turns Markdown's tree into blocks. */
export class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly notes = new Tally();
  readonly pictures: ReadStory['pictures'] = [];
  readonly paths: ReadStory['paths'] = [];
  headline: string | undefined;
  private readonly newId: () => string;
  private readonly own: boolean;
  /** The headline that front matter gave; undefined while the text may still give one. */
  private readonly given: string | undefined;
  private depth = 0;
  private inlines: InlineReader = inlineReader(new Map(), false, this.notes);

  constructor(options: { newId: () => string; own: boolean; headline: string | undefined }) {
    this.newId = options.newId;
    this.own = options.own;
    this.given = options.headline;
  }

  readRoot(root: Root): void {
    const definitions = new Map<string, Definition>();
    const footnotes: FootnoteDefinition[] = [];
    collect(root, definitions, footnotes);
    this.inlines = inlineReader(definitions, this.own, this.notes);
    for (const child of root.children) this.read(child, { kind: 'body' });
    for (const note of footnotes) this.readFootnote(note);
  }

  private read(node: RootContent, place: Place): void {
    if (this.depth > MAX_NESTING) return;
    this.depth += 1;
    this.readNode(node, place);
    this.depth -= 1;
  }

  /** The kinds that stand as blocks; definitions and footnotes were collected before, the rest is inside these. */
  private readNode(node: RootContent, place: Place): void {
    if (node.type === 'paragraph') this.addRuns(node.children, place);
    else if (node.type === 'heading') this.readHeading(node.depth, node.children, place);
    else if (node.type === 'list') this.readList(node, place);
    else if (node.type === 'thematicBreak') this.blocks.push({ kind: 'rule', id: this.newId() });
    else if (node.type === 'table') this.readTable(node);
    else if (node.type === 'code') this.readCode(node.value, place);
    else if (node.type === 'html') this.readHtml(node.value);
    else if (node.type === 'blockquote')
      for (const child of node.children) this.read(child, place.kind === 'entry' ? place : { kind: 'quote' });
  }

  private readHeading(depth: number, children: Parameters<InlineReader>[0], place: Place): void {
    if (depth === 1 && !this.own && this.headline === undefined) {
      const words = oneLine(inlineText(this.inlines(children).content));
      this.headline = this.given ?? words;
      // Many files say their title twice: in the front matter and above the text.
      if (words === this.headline) return;
    }
    if (place.kind !== 'body') {
      this.addRuns(children, place);
      return;
    }
    if (depth > 4) this.notes.add('headings');
    const level = depth <= 2 ? 2 : depth === 3 ? 3 : 4;
    const { content, pictures } = this.inlines(children);
    if (content.length > 0) this.blocks.push({ kind: 'heading', id: this.newId(), level, content });
    pictures.forEach((p) => this.addPicture(p));
  }

  /** A paragraph; pictures in it stand apart, because a picture is a block here. */
  private addRuns(children: Parameters<InlineReader>[0], place: Place): void {
    const { content, pictures } = this.inlines(children);
    if (content.length > 0) this.addContent(content, place);
    pictures.forEach((p) => this.addPicture(p));
  }

  private addContent(content: Inline[], place: Place): void {
    if (place.kind === 'body') this.blocks.push({ kind: 'paragraph', id: this.newId(), content });
    else if (place.kind === 'quote') this.blocks.push({ kind: 'quote', id: this.newId(), content });
    else {
      const last = this.blocks.at(-1);
      if (place.written && last?.kind === 'listItem' && last.level === place.level) {
        last.content.push({ kind: 'break' }, ...content);
        return;
      }
      const { list, level, start } = place;
      this.blocks.push({
        kind: 'listItem',
        id: this.newId(),
        list,
        level,
        ...(start === undefined ? {} : { start }),
        content,
      });
      place.written = true;
      delete place.start;
    }
  }

  private addPicture(picture: Picture): void {
    const id = this.newId();
    const { alt, caption } = picture;
    const block: Block = { kind: 'image', id, alt, caption, credit: '' };
    if (picture.data) this.pictures.push({ blockId: id, content: picture.data, name: 'picture' });
    else if (picture.source !== undefined) block.source = picture.source;
    else if (picture.path !== undefined) this.paths.push({ blockId: id, path: picture.path });
    this.blocks.push(block);
  }

  private readList(node: List, place: Place): void {
    const list = node.ordered ? 'number' : 'bullet';
    const level = Math.min(8, place.kind === 'entry' ? place.level + 1 : 0);
    const given = node.ordered ? Math.min(1_000_000, node.start ?? 1) : 1;
    let start = given !== 1 || (list === 'number' && this.wouldMerge(level)) ? given : undefined;
    for (const child of node.children) {
      const entry: Place = {
        kind: 'entry',
        list,
        level,
        ...(start === undefined ? {} : { start }),
        written: false,
      };
      const box = child.checked === true ? '☑ ' : child.checked === false ? '☐ ' : '';
      const before = this.blocks.length;
      for (const inner of child.children) this.read(inner, entry);
      const first = this.blocks[before];
      if (box !== '' && first?.kind === 'listItem')
        first.content = tidyInlines([text(box), ...first.content]);
      if (this.blocks.length > before) start = undefined;
    }
  }

  /** Two numbered lists in a row at one level are only two when the second says where it starts. */
  private wouldMerge(level: number): boolean {
    for (let i = this.blocks.length - 1; i >= 0; i--) {
      const block = this.blocks[i];
      if (block?.kind !== 'listItem' || block.level < level) return false;
      if (block.level === level) return block.list === 'number';
    }
    return false;
  }

  private readTable(node: Table): void {
    const columns = node.children[0]?.children.length ?? 0;
    const rows = node.children.slice(0, 2000).map((row, r) => ({
      cells: Array.from({ length: Math.min(100, columns) }, (_, c) => {
        const { content, pictures } = this.inlines(row.children[c]?.children ?? []);
        if (pictures.length > 0) this.notes.add('tablePictures', pictures.length);
        const words = pictures.map((p) => text(p.caption || p.alt)).filter((t) => t.text !== '');
        const cell: CellBlock = { kind: 'paragraph', id: this.newId(), content: [...content, ...words] };
        return { ...(r === 0 ? { header: true } : {}), content: [cell] };
      }),
    }));
    if (rows.length > 0) this.blocks.push({ kind: 'table', id: this.newId(), rows });
  }

  private readCode(value: string, place: Place): void {
    this.notes.add('codeBlocks');
    const content = value
      .split('\n')
      .flatMap((line, i): Inline[] => [
        ...(i > 0 ? [{ kind: 'break' as const }] : []),
        ...(line === '' ? [] : [text(line, ['code'])]),
      ]);
    if (content.length > 0) this.addContent(content, place);
  }

  private readHtml(value: string): void {
    if (/^\s*<!--/u.test(value) && /-->\s*$/u.test(value)) return;
    const read = this.own
      ? readOwnBlocks(value, this.newId)
      : htmlToBlocks(value, { newId: this.newId, source: 'paste' });
    this.blocks.push(...read.blocks);
    this.pictures.push(...read.pictures);
    this.paths.push(...read.paths);
    this.notes.addAll(read.notes);
  }

  private readFootnote(note: FootnoteDefinition): void {
    this.notes.add('footnotes');
    const before = this.blocks.length;
    for (const child of note.children) this.read(child, { kind: 'body' });
    const first = this.blocks[before];
    if (first && 'content' in first)
      first.content = tidyInlines([text(`[${note.label ?? note.identifier}] `), ...first.content]);
  }
}

/** Definitions can stand anywhere, also inside quotes; this walks with its own stack. */
function collect(root: Root, definitions: Map<string, Definition>, footnotes: FootnoteDefinition[]): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    if ('children' in node) stack.push(...node.children.toReversed());
  }
}
