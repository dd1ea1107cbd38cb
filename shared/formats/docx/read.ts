import type { Inline } from '../../article/inline.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import { StoryBuilder } from '../common/builder.ts';
import { officeFault, type OfficeProblem } from '../common/office-fault.ts';
import type { Parts } from '../common/parts.ts';
import { childrenOf, readXml, XmlProblem, type XmlElement } from '../common/xml.ts';
import type { ReadContext, ReadStory } from '../format.ts';
import { BodyReader } from './body.ts';
import { numberingOf } from './numbering.ts';
import { NAMESPACES, relationsOf, xmlOf, type Relation } from './parts.ts';
import { coreFields } from './properties.ts';
import type { Reading } from './reading.ts';
import { languageOf, stylesOf } from './styles.ts';

const NO_RELATIONS: ReadonlyMap<string, Relation> = new Map();

/** The name of the part that a relation of a type leads to. */
export const partOf = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((r) => r.type === type && !r.external)?.target;

/** True for the unpacked files of a Word document. */
export const isDocx = (parts: Parts): boolean => documentOf(parts) !== undefined;

export function documentOf(parts: Parts): string | undefined {
  if (!parts.has('[Content_Types].xml') && !parts.has('word/document.xml')) return undefined;
  const named = partOf(relationsOf(parts, ''), 'officeDocument') ?? 'word/document.xml';
  return parts.has(named) && !/^(?:xl|ppt)\//u.test(named) ? named : undefined;
}

/** Footnotes and endnotes by kind and id; the separators that Word keeps beside them have a type and are none. */
function notesOf(parts: Parts, relations: ReadonlyMap<string, Relation>): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const kind of ['footnote', 'endnote']) {
    const part = partOf(relations, `${kind}s`);
    const root = part === undefined ? undefined : xmlOf(parts, part);
    for (const note of childrenOf(root, `w:${kind}`))
      if (note.attributes['w:type'] === undefined)
        notes.set(`${kind} ${note.attributes['w:id'] ?? ''}`, note);
  }
  return notes;
}

/** True when a page header or footer has words: they belong to the page and stay behind. */
const hasFurniture = (parts: Parts): boolean =>
  [...parts].some(
    ([name, content]) =>
      /^word\/(?:header|footer)\d*\.xml$/u.test(name) && /<w:t[ >]/u.test(new TextDecoder().decode(content)),
  );

/**
 * Reads the unpacked files of a Word document. What was deleted with tracked changes never comes in, what was inserted
 * does; comments stay behind; footnotes become text at the end; nothing outside of the file is looked at.
 */
export function readDocx(parts: Parts, context: ReadContext): Result<ReadStory, OfficeProblem> {
  try {
    const main = documentOf(parts);
    if (main === undefined) return fail({ kind: 'unsupported', what: 'not-document' });
    return ok(readMain(parts, main, context));
  } catch (error) {
    return fail(officeFault(error));
  }
}

/** The tables of a document, and a story that is still empty. */
export function openDocument(parts: Parts, main: string, newId: () => string) {
  const relations = relationsOf(parts, main);
  const part = (type: string): XmlElement | undefined => {
    const name = partOf(relations, type);
    return name === undefined ? undefined : xmlOf(parts, name);
  };
  const styles = part('styles');
  const notes = notesOf(parts, relations);
  const story = new StoryBuilder(newId);
  if (parts.has('word/vbaProject.bin')) story.tally.add('macros');
  if (hasFurniture(parts)) story.tally.add('pageFurniture');
  const reading: Reading = {
    parts,
    relations,
    style: stylesOf(styles),
    number: numberingOf(part('numbering')),
    footnote: (kind, id) => {
      const note = notes.get(`${kind} ${id}`);
      return note ? noteWords(note, kind, parts, relations, reading) : null;
    },
    story,
    fields: {},
  };
  return { reading, relations, part, language: languageOf(styles) };
}

/** Hands over the blocks of a document one by one. */
export function readDocument(parts: Parts, main: string, visit: (block: XmlElement) => void): void {
  const content = parts.get(main);
  const root = content ? readXml(content, { namespaces: NAMESPACES, within: 'w:body', visit }) : null;
  if (root?.name !== 'w:document') throw new XmlProblem('broken');
}

function readMain(parts: Parts, main: string, { newId }: ReadContext): ReadStory {
  const { reading, language } = openDocument(parts, main, newId);
  const body = new BodyReader(reading);
  readDocument(parts, main, (block) => {
    body.readBlock(block);
  });
  const core = partOf(relationsOf(parts, ''), 'core-properties');
  const fields = coreFields(core === undefined ? undefined : xmlOf(parts, core), language);
  return reading.story.finish({ ...fields, ...reading.fields });
}

/** The words of a note as one line; a note of its own inside it would have no place. */
function noteWords(
  note: XmlElement,
  kind: 'footnote' | 'endnote',
  parts: Parts,
  main: ReadonlyMap<string, Relation>,
  reading: Reading,
): Inline[] {
  const part = partOf(main, `${kind}s`);
  const relations = part === undefined ? NO_RELATIONS : relationsOf(parts, part);
  const inner = reading.story.part();
  const body = new BodyReader({ ...reading, relations, footnote: () => null, story: inner });
  for (const block of childrenOf(note)) body.readBlock(block);
  return inner.words();
}
