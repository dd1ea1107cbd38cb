import { zipSync, type Zippable } from 'fflate';
import { inlineText } from '../../../article/inline.ts';
import { isTextBlock, type Block } from '../../../article/nodes/index.ts';
import type { ExportInput } from '../../format.ts';
import { Anchors } from './anchors.ts';
import { documentXml } from './document.ts';
import { Numbering } from './numbering.ts';
import { PictureFiles } from './pictures.ts';
import { corePropertiesXml } from './properties.ts';
import { contentTypes, Relations } from './relations.ts';
import { Stamps } from './stamps.ts';
import { stylesXml } from './styles.ts';
import { storyDirection } from './way.ts';
import type { Writing } from './writing.ts';
import { part, spaces, tag } from './xml.ts';

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** ZIP times have no zone and begin in 1980 (APPNOTE 4.4.6); one fixed day keeps the file the same everywhere. */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

const settingsXml = (): string =>
  part(
    tag(
      'w:settings',
      spaces('w'),
      tag(
        'w:compat',
        {},
        tag('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    ),
  );

/** A story as a Word document. The same input always gives the same bytes. */
export function writeDocx(input: ExportInput): Uint8Array {
  const { meta, body } = input.projection;
  const relations = new Relations();
  const pictures = new PictureFiles(input.media, relations);
  const numbering = new Numbering();
  let last = 0;
  const number = (): number => (last += 1);
  const writing: Writing = {
    relations,
    numbering,
    stamps: new Stamps(number),
    anchors: new Anchors(new Map()),
    pictures,
    around: storyDirection(meta, openingWords(body)),
    named: false,
    number,
  };
  const document = documentXml(input, body, writing);
  for (const name of ['styles', 'numbering', 'settings']) relations.add(name, `${name}.xml`);
  const root = new Relations();
  root.add('officeDocument', 'word/document.xml');
  root.add(
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  const parts: [name: string, xml: string, type: string][] = [
    ['word/document.xml', document, `${WORD}.document.main+xml`],
    ['word/styles.xml', stylesXml(meta.language, writing.around), `${WORD}.styles+xml`],
    ['word/numbering.xml', numbering.xml(), `${WORD}.numbering+xml`],
    ['word/settings.xml', settingsXml(), `${WORD}.settings+xml`],
    [
      'docProps/core.xml',
      corePropertiesXml(input),
      'application/vnd.openxmlformats-package.core-properties+xml',
    ],
  ];
  const endings: Record<string, string> = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
  };
  for (const { ending, type } of pictures.files) endings[ending] = type;
  const encoder = new TextEncoder();
  const zip: Zippable = {};
  const put = (name: string, xml: string): void => {
    zip[name] = [encoder.encode(xml), { level: 6, mtime: FIXED_TIME }];
  };
  put(
    '[Content_Types].xml',
    contentTypes(endings, Object.fromEntries(parts.map(([name, , type]) => [name, type]))),
  );
  put('_rels/.rels', root.xml());
  put('word/_rels/document.xml.rels', relations.xml());
  for (const [name, xml] of parts) put(name, xml);
  // Pictures are compressed already: they are stored as they are.
  for (const { name, content } of pictures.files)
    zip[`word/${name}`] = [content, { level: 0, mtime: FIXED_TIME }];
  return zipSync(zip);
}

const openingWords = (body: readonly Block[]): string => {
  const first = body.find((block) => isTextBlock(block) && inlineText(block.content).trim() !== '');
  return first && isTextBlock(first) ? inlineText(first.content) : '';
};
