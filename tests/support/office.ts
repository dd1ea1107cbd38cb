import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync, type Zippable } from 'fflate';

const FIXTURES = fileURLToPath(new URL('../fixtures/import/', import.meta.url));

/** The files of an unpacked document, by their names in its zip. */
export function partsIn(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file).replaceAll('\\', '/'), new Uint8Array(readFileSync(file))];
    }),
  );
}

/** A document of the fixtures as the one file that people have. */
export const packed = (kind: string, name: string): Uint8Array =>
  zipSync(Object.fromEntries(partsIn(path.join(FIXTURES, kind, name, 'parts'))));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The parts of a Word document around a body. */
export const docxParts = (body: string, more: Zippable = {}): Zippable => ({
  '[Content_Types].xml': strToU8('<Types/>'),
  '_rels/.rels': strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
  ),
  'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
  ...more,
});

export const docx = (body: string, more: Zippable = {}): Uint8Array => zipSync(docxParts(body, more));

export const line = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

export const odtMimetype = { mimetype: strToU8('application/vnd.oasis.opendocument.text') };

/** The parts of an OpenDocument text around a body. */
const odtParts = (body: string, more: Zippable = {}): Zippable => ({
  ...odtMimetype,
  'META-INF/manifest.xml': strToU8(`<m:manifest xmlns:m="${ODF}:manifest:1.0"/>`),
  'content.xml': strToU8(
    `<?xml version="1.0"?><office:document-content xmlns:office="${ODF}:office:1.0" xmlns:text="${ODF}:text:1.0" xmlns:table="${ODF}:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  ),
  ...more,
});

export const odt = (body: string, more: Zippable = {}): Uint8Array => zipSync(odtParts(body, more));
