import { zipSync, type Zippable } from 'fflate';
import { inlineText } from '../../../article/inline.ts';
import { isTextBlock, type Block } from '../../../article/nodes/index.ts';
import type { ExportInput, UnderReview } from '../../format.ts';
import { Anchors } from './anchors.ts';
import { cardPropertiesXml, cardXml } from './card.ts';
import { writeComments } from './comments.ts';
import { documentXml } from './document.ts';
import { Numbering } from './numbering.ts';
import { PictureFiles } from './pictures.ts';
import { corePropertiesXml } from './properties.ts';
import { contentTypes, Relations } from './relations.ts';
import { settingsXml } from './settings.ts';
import { Stamps } from './stamps.ts';
import { stylesXml } from './styles.ts';
import { storyDirection } from './way.ts';
import type { Writing } from './writing.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PACKAGE = 'application/vnd.openxmlformats-package';
const EXTENDED = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended';

/** ZIP times have no zone and begin in 1980 (APPNOTE 4.4.6); one fixed day keeps the file the same everywhere. */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

type Part = { name: string; xml: string; type?: string };

/** The parts of a document, and the pictures in it. */
function partsOf(input: ExportInput, review: UnderReview | null): { parts: Part[]; pictures: PictureFiles } {
  const { meta } = input.projection;
  const body = review?.body ?? input.projection.body;
  const relations = new Relations();
  const pictures = new PictureFiles(input.media, relations);
  const numbering = new Numbering();
  let last = 0;
  const number = (): number => (last += 1);
  const anchors = new Anchors(body, meta.headline.trim() !== '');
  const writing: Writing = {
    relations,
    numbering,
    stamps: new Stamps(number),
    anchors,
    pictures,
    around: storyDirection(meta, openingWords(body)),
    bookmarks: new Set(),
    number,
  };
  const comments = writeComments(review?.threads ?? [], anchors);
  const document = documentXml(input, body, writing, review?.proposals);
  for (const name of ['styles', 'numbering', 'settings']) relations.add(name, `${name}.xml`);
  const root = new Relations();
  root.add('officeDocument', 'word/document.xml');
  root.add(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  const parts: Part[] = [
    { name: 'word/document.xml', xml: document, type: `${WORD}.document.main+xml` },
    { name: 'word/styles.xml', xml: stylesXml(meta.language, writing.around), type: `${WORD}.styles+xml` },
    { name: 'word/numbering.xml', xml: numbering.xml(), type: `${WORD}.numbering+xml` },
    { name: 'word/settings.xml', xml: settingsXml(review !== null), type: `${WORD}.settings+xml` },
    { name: 'docProps/core.xml', xml: corePropertiesXml(input), type: `${PACKAGE}.core-properties+xml` },
  ];
  if (comments) {
    relations.add('comments', 'comments.xml');
    relations.add(EXTENDED, 'commentsExtended.xml');
    parts.push(
      { name: 'word/comments.xml', xml: comments.comments, type: `${WORD}.comments+xml` },
      { name: 'word/commentsExtended.xml', xml: comments.extended, type: `${WORD}.commentsExtended+xml` },
    );
  }
  relations.add('customXml', '../customXml/item1.xml');
  const item = new Relations();
  item.add('customXmlProps', 'itemProps1.xml');
  parts.push(
    { name: 'customXml/item1.xml', xml: cardXml(input, body, writing.stamps, review) },
    { name: 'customXml/_rels/item1.xml.rels', xml: item.xml() },
    {
      name: 'customXml/itemProps1.xml',
      xml: cardPropertiesXml(),
      type: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    },
  );
  parts.unshift(
    { name: '_rels/.rels', xml: root.xml() },
    { name: 'word/_rels/document.xml.rels', xml: relations.xml() },
  );
  return { parts, pictures };
}

/** The parts of a document as they would be read again. */
export const docxParts = (input: ExportInput, review: UnderReview | null): Map<string, Uint8Array> => {
  const encoder = new TextEncoder();
  return new Map(partsOf(input, review).parts.map(({ name, xml }) => [name, encoder.encode(xml)]));
};

/**
 * A story as a Word document. The same input always gives the same bytes.
 * @param review to write the story with its tracked changes and comments, so that a returned copy can be told from it
 */
export function writeDocx(input: ExportInput, review: UnderReview | null = null): Uint8Array {
  const { parts, pictures } = partsOf(input, review);
  const endings: Record<string, string> = { rels: `${PACKAGE}.relationships+xml`, xml: 'application/xml' };
  for (const { ending, type } of pictures.files) endings[ending] = type;
  const named = parts.flatMap(({ name, type }): [string, string][] =>
    type === undefined ? [] : [[name, type]],
  );
  const encoder = new TextEncoder();
  const zip: Zippable = {};
  const put = (name: string, xml: string): void => {
    zip[name] = [encoder.encode(xml), { level: 6, mtime: FIXED_TIME }];
  };
  put('[Content_Types].xml', contentTypes(endings, Object.fromEntries(named)));
  for (const { name, xml } of parts) put(name, xml);
  // Pictures are compressed already: they are stored as they are.
  for (const { name, content } of pictures.files)
    zip[`word/${name}`] = [content, { level: 0, mtime: FIXED_TIME }];
  return zipSync(zip);
}

const openingWords = (body: readonly Block[]): string => {
  const first = body.find((block) => isTextBlock(block) && inlineText(block.content).trim() !== '');
  return first && isTextBlock(first) ? inlineText(first.content) : '';
};
