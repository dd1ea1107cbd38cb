import type { Parts } from '../common/parts.ts';

/** OpenDocument 1.0 to 1.4 share these; `loext` is what LibreOffice writes ahead of the standard. */
export const NAMESPACES: Record<string, string> = {
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0': 'svg',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1998/Math/MathML': 'math',
};

const KIND = 'application/vnd.oasis.opendocument.';

const wordsOf = (parts: Parts, name: string): string => new TextDecoder().decode(parts.get(name)).trim();

/** What an OpenDocument file says it is: `text`, `text-template`, `spreadsheet`…; null for any other zip. */
export function kindOf(parts: Parts): string | null {
  const said = wordsOf(parts, 'mimetype');
  if (said.startsWith(KIND)) return said.slice(KIND.length);
  // Programs that pack without a mimetype still write a list of their files.
  return parts.has('content.xml') && parts.has('META-INF/manifest.xml') ? 'text' : null;
}

/** True when the words are behind a password: each file by itself, or since 2024 all of them in one. */
export const isLocked = (parts: Parts): boolean =>
  parts.has('encrypted-package') || wordsOf(parts, 'META-INF/manifest.xml').includes('encryption-data');

/** Names of files as the text writes them (`./Pictures/a.png`), as they are in the zip. */
export const inPackage = (parts: Parts, address: string): Uint8Array | undefined =>
  parts.get(address.replace(/^\.\//u, ''));
