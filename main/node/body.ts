import type { IncomingMessage } from 'node:http';
import { MAX_IMPORT_BYTES, MAX_MEDIA_BYTES, MAX_VOCABULARY_BYTES } from '../../shared/protocol/library.ts';

const MB = 1024 * 1024;
/** Bytes travel as base64, which is a third longer, with some JSON around. */
const asBase64 = (bytes: number): number => Math.ceil((bytes * 4) / 3) + MB;

/** Calls that may carry more than the 8 MB that are enough for all others. */
const LARGE: Record<string, number> = {
  'media.put': asBase64(MAX_MEDIA_BYTES),
  'import.file': asBase64(MAX_IMPORT_BYTES),
  'subject.import': asBase64(MAX_VOCABULARY_BYTES),
  // A story of a million words is some 10 MB; these three may carry one whole.
  'story.create': 64 * MB,
  'story.save': 64 * MB,
  'story.keep': 64 * MB,
};

export const bodyCap = (call: string): number => LARGE[call] ?? 8 * MB;

/** Reads a body of at most `cap` bytes; null when there is more. */
export async function readBody(request: IncomingMessage, cap: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > cap) return null;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > cap) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
