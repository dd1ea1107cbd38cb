import { looksBinary } from './decode-text.ts';
import { isLocked } from './handoff/lock.ts';

/** What a file is, by its name and its first bytes. */
export type ImportKind =
  | 'markdown'
  | 'html'
  | 'text'
  | 'office'
  | 'zip'
  | 'oldWord'
  | 'otherOffice'
  | 'locked'
  | 'lockedHandoff'
  | 'pdf'
  | 'picture'
  | 'unknown';

const BY_ENDING: Record<string, ImportKind> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  copydesk: 'zip',
  handoff: 'zip',
  zip: 'zip',
  docx: 'office',
  docm: 'office',
  dotx: 'office',
  odt: 'office',
  ott: 'office',
  fodt: 'otherOffice',
  rtf: 'otherOffice',
  pages: 'otherOffice',
  pdf: 'pdf',
};

export const endingOf = (name: string): string =>
  /\.([A-Za-z0-9]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? '';

const begins = (content: Uint8Array, magic: string): boolean =>
  Array.from(magic).every((c, i) => content[i] === c.charCodeAt(0));

const isPicture = (content: Uint8Array): boolean =>
  begins(content, '\u00ff\u00d8\u00ff') || begins(content, '\u0089PNG') || begins(content, 'GIF8');

/** UTF-16 letters as the directory of an OLE file holds them. */
function namesStream(content: Uint8Array, stream: string): boolean {
  const wanted = Array.from(stream).flatMap((c) => [c.charCodeAt(0), 0]);
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(Buffer.from(wanted));
}

/** Text of one kind or another, whatever the ending promises: some programs save HTML as `.doc`. */
function textKind(content: Uint8Array): ImportKind {
  if (looksBinary(content)) return 'unknown';
  const opening = new TextDecoder().decode(content.subarray(0, 2048)).trimStart();
  if (/^(?:<!doctype html|<html[\s>])/iu.test(opening)) return 'html';
  return /^(?:---\n|#{1,6} )/u.test(opening) ? 'markdown' : 'text';
}

/** The ending decides between kinds of text; what the bytes can only be is believed before any ending. */
export function importKind(name: string, content: Uint8Array): ImportKind {
  const known = BY_ENDING[endingOf(name)];
  if (begins(content, '%PDF')) return 'pdf';
  if (isLocked(content)) return 'lockedHandoff';
  if (begins(content, '{\\rtf')) return 'otherOffice';
  if (begins(content, '\u00d0\u00cf\u0011\u00e0'))
    return namesStream(content, 'EncryptedPackage') ? 'locked' : 'oldWord';
  if (isPicture(content)) return 'picture';
  if (begins(content, 'PK\u0003\u0004')) return known === 'office' || known === 'otherOffice' ? known : 'zip';
  if (known !== undefined && known !== 'office') return known;
  // A document that is cut off at its beginning is still one; HTML or plain words under its name are not.
  const kind = textKind(content);
  return known === 'office' && kind === 'unknown' ? 'office' : kind;
}

/** Files of a zip that hold text for a story; hidden files and the side files of macOS are not looked at. */
export const isStoryFile = (name: string): boolean =>
  ['markdown', 'html', 'text'].includes(BY_ENDING[endingOf(name)] ?? '') &&
  !name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
