import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, type Said } from '../../shared/protocol/said.ts';

/** What a zip may hold: honest packages are far below, and a bomb is stopped long before it fills the memory. */
export const ZIP_LIMITS = { entries: 2_000, bytes: 200 * 1024 * 1024, ratio: 100 };
/** Small files compress far better than 100 to 1 without being bombs. */
const RATIO_FREE_BYTES = 1024 * 1024;

const refused = (why: Said): Result<never, Problem> => fail({ kind: 'invalid', ...why });

const UNIX = 3;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/** True for links, devices and everything that is neither a file nor a folder. */
function isOdd(entry: Entry): boolean {
  if (entry.versionMadeBy >> 8 !== UNIX) return false;
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  return type !== 0 && type !== REGULAR && type !== DIRECTORY;
}

/**
 * The name as we use it, or null for one that leads out of the archive or that a system would read as something else.
 * Names are only looked up in memory, never used as paths.
 */
export function entryName(raw: string): string | null {
  const parts = raw.split('/').filter((part) => part !== '' && part !== '.');
  const odd =
    raw === '' ||
    raw.startsWith('/') ||
    /[\\:\p{Cc}\p{Cf}]/u.test(raw) ||
    parts.length === 0 ||
    parts.length > 16 ||
    parts.some((part) => part === '..' || part === '__proto__' || part.length > 255);
  return odd ? null : parts.join('/').normalize('NFC');
}

const isFolder = (entry: Entry): boolean => entry.fileName.endsWith('/');

/** Judges the list of entries before a byte of content is read. */
function judge(entries: readonly Entry[]): Result<Map<string, Entry>, Problem> {
  const files = new Map<string, Entry>();
  const keys = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const name = entryName(entry.fileName);
    if (name === null) return refused(say('zip.leads-out'));
    if (isOdd(entry)) return refused(say('zip.link'));
    if (entry.isEncrypted()) return refused(say('zip.locked'));
    const key = name.normalize('NFKC').toLowerCase();
    if (keys.has(key)) return refused(say('zip.same-names'));
    keys.add(key);
    if (isFolder(entry)) continue;
    total += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (total > ZIP_LIMITS.bytes || (ratio > ZIP_LIMITS.ratio && entry.uncompressedSize > RATIO_FREE_BYTES))
      return fail({
        kind: 'too-large',
        ...say('zip.too-large', { megabytes: ZIP_LIMITS.bytes / 1024 / 1024 }),
      });
    files.set(name, entry);
  }
  return ok(files);
}

async function entriesOf(zip: ZipFile): Promise<Result<Entry[], Problem>> {
  if (zip.entryCount > ZIP_LIMITS.entries)
    return fail({
      kind: 'too-large',
      ...say('zip.too-many-files', { most: ZIP_LIMITS.entries }),
    });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > ZIP_LIMITS.entries) return refused(say('zip.more-than-told'));
  }
  return ok(entries);
}

/** Reads one file; its size is checked as it comes, whatever the list said. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > entry.uncompressedSize) throw new Error('more than the zip says');
    parts.push(part);
  }
  const content = new Uint8Array(Buffer.concat(parts));
  if (crc32(content) !== entry.crc32) throw new Error('not the content the zip says');
  return content;
}

/** Unpacks a zip in memory after judging its list, or says why it is not to be trusted. Folders are left out. */
export async function unzip(content: Uint8Array): Promise<Result<Map<string, Uint8Array>, Problem>> {
  try {
    const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    const listed = await entriesOf(zip);
    if (!listed.ok) return listed;
    const judged = judge(listed.value);
    if (!judged.ok) return judged;
    const files = new Map<string, Uint8Array>();
    for (const [name, entry] of judged.value) files.set(name, await contentOf(zip, entry));
    return ok(files);
  } catch {
    return refused(say('zip.damaged'));
  }
}
