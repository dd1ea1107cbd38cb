import { cleanText } from '../../shared/kit/text.ts';
import type { Note } from '../../shared/protocol/notes.ts';

export type DecodedText = { text: string; notes: Note[] };

const decode = (label: string, content: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(content);
  } catch {
    return null;
  }
};

const startsWith = (content: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, i) => content[i] === byte);

/** True for content that no text file has: NUL bytes near its beginning, outside UTF-16. */
export const looksBinary = (content: Uint8Array): boolean =>
  !startsWith(content, 0xff, 0xfe) &&
  !startsWith(content, 0xfe, 0xff) &&
  content.subarray(0, 4096).includes(0);

/**
 * Text from a file: UTF-16 by its byte order mark, else UTF-8, else windows-1252 (what older Western programs wrote)
 * with a note, because other old encodings cannot be told apart from it. CRLF and CR become LF.
 */
export function decodeText(content: Uint8Array): DecodedText {
  const notes: Note[] = [];
  const utf16 = startsWith(content, 0xff, 0xfe)
    ? 'utf-16le'
    : startsWith(content, 0xfe, 0xff)
      ? 'utf-16be'
      : null;
  let text = utf16 ? decode(utf16, content, false) : decode('utf-8', content, true);
  if (text === null) {
    text = decode('windows-1252', content, false) ?? '';
    notes.push({ kind: 'oldEncoding', count: 1 });
  }
  const clean = cleanText(text);
  if (clean !== text || text.includes('\ufffd')) notes.push({ kind: 'badCharacters', count: 1 });
  return { text: clean.replace(/\r\n?/gu, '\n'), notes };
}
