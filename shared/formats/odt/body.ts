import type { Inline } from '../../article/inline.ts';
import { childOf, childrenOf, type XmlElement } from '../common/xml.ts';
import { readDrawing } from './drawings.ts';
import { readLine } from './line.ts';
import type { Entry, OpenList } from './lists.ts';
import type { Reading } from './reading.ts';
import { readTable } from './tables.ts';

/** Reads the blocks of a document in their order. */
export function readBlocks(blocks: readonly XmlElement[], reading: Reading): void {
  for (const block of blocks) readBlock(block, reading);
}

/** Reads one block of a document: a paragraph, or what holds some. */
export function readBlock(element: XmlElement, reading: Reading): void {
  const { story, styles } = reading;
  switch (element.name) {
    case 'text:p':
    case 'text:h':
      readParagraph(element, reading, null);
      return;
    case 'text:list':
      readList(element, reading, null);
      return;
    case 'text:numbered-paragraph':
      readNumbered(element, reading);
      return;
    case 'table:table':
      readTable(element, reading, readBlocks);
      return;
    case 'text:section': {
      const shown = element.attributes['text:display'];
      const hidden = shown === 'none' || styles.hidesSection(element.attributes['text:style-name']);
      if (hidden) story.tally.add('hidden');
      else readBlocks(childrenOf(element), reading);
      return;
    }
    case 'text:tracked-changes':
      tellChanges(element, reading);
      return;
    case 'text:table-of-content':
    case 'text:illustration-index':
    case 'text:table-index':
    case 'text:object-index':
    case 'text:user-index':
    case 'text:alphabetical-index':
    case 'text:bibliography':
      readBlocks(childrenOf(childOf(element, 'text:index-body')), reading);
      return;
    case 'text:index-title':
      readBlocks(childrenOf(element), reading);
      return;
    default:
      // Drawings that hang on a page and not on a paragraph. Anything else that is no drawing has no words.
      if (element.name.startsWith('draw:')) readDrawing(element, reading, readBlocks);
  }
}

/** What was deleted stands here and not in the text; what was inserted is in the text already. */
function tellChanges(element: XmlElement, { story }: Reading): void {
  for (const region of childrenOf(element, 'text:changed-region')) {
    if (childOf(region, 'text:deletion')) story.tally.add('deletions');
    if (childOf(region, 'text:insertion')) story.tally.add('insertions');
  }
}

function readParagraph(element: XmlElement, reading: Reading, entry: Entry | null): void {
  const { story } = reading;
  const { meaning, rtl, look } = reading.styles.paragraph(element.attributes['text:style-name']);
  const line = readLine(element, look, reading, readBlocks);
  const dir = rtl ? { dir: 'rtl' as const } : {};
  const drawings = (): void => {
    for (const drawing of line.drawings) readDrawing(drawing, reading, readBlocks);
  };
  // The words below a picture stand in one paragraph with it.
  if (meaning.kind === 'caption') drawings();
  write(line.content);
  if (meaning.kind !== 'caption') drawings();

  function write(content: Inline[]): void {
    if (meaning.kind === 'title') story.title(content);
    else if (meaning.kind === 'subtitle') story.subtitle(content);
    else if (element.name === 'text:h') story.heading(levelOf(element, meaning), content, dir);
    else if (meaning.kind === 'heading') story.heading(meaning.level, content, dir);
    else if (entry) story.entry(entry, content, dir);
    else if (meaning.kind === 'quote') story.quote(content, dir);
    else if (meaning.kind === 'caption') story.caption(content, dir);
    else if (meaning.kind === 'list') story.entry({ list: meaning.list, level: 0 }, content, dir);
    else story.paragraph(content, dir);
  }
}

function levelOf(heading: XmlElement, meaning: { kind: string; level?: number }): number {
  const level = Number(heading.attributes['text:outline-level'] ?? meaning.level ?? 1);
  return Number.isInteger(level) && level >= 1 ? level : 1;
}

/** Entries and their nested lists. Paragraphs after the first of an entry have no sign of their own. */
function readList(element: XmlElement, reading: Reading, outer: OpenList | null): void {
  const list = reading.lists.open(element, outer);
  for (const item of childrenOf(element)) {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue;
    let isFirst = item.name === 'text:list-item';
    for (const child of childrenOf(item))
      if (child.name === 'text:list') readList(child, reading, list);
      else if (child.name === 'text:p' || child.name === 'text:h') {
        readParagraph(child, reading, isFirst ? reading.lists.entry(list, item) : null);
        isFirst = false;
      } else readBlock(child, reading);
  }
}

function readNumbered(element: XmlElement, reading: Reading): void {
  const list = reading.lists.open(element, null);
  const level = Number(element.attributes['text:level'] ?? 1) - 1;
  const at = Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
  for (const child of childrenOf(element))
    readParagraph(child, reading, reading.lists.entry({ ...list, level: at }, element));
}
