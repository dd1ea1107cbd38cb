import { zipSync, type Zippable } from 'fflate';
import { z } from 'zod';
import { mediaId } from '../../article/nodes/image.ts';
import { canonicalJson } from '../../kit/json.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import { say, type Said } from '../../protocol/said.ts';
import type { MediaFile } from '../format.ts';
import { extensionOf } from './media.ts';
import { sha256Hex } from './sha256.ts';

/** What Copydesk's own files of many parts share: how parts and pictures are written, checked and read back. */
export type Parts = Map<string, Uint8Array>;

export type PackedProblem = Said & { kind: 'invalid' | 'damaged' | 'newer' };

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 in hex');

/** A manifest's list of parts: the SHA-256 of each by its name. */
export const sums = z.record(z.string().max(200), sha256);

/** ZIP times have no zone and begin in 1980 (APPNOTE 4.4.6); one fixed day keeps the file the same everywhere. */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

const encoder = new TextEncoder();
export const jsonPart = (value: unknown): Uint8Array => encoder.encode(canonicalJson(value));

export const sumsOf = (parts: Parts): Record<string, string> =>
  Object.fromEntries([...parts].map(([name, bytes]) => [name, sha256Hex(bytes)]));

/** Adds stored pictures and what the library knows of each. Returns a sentence for each that is missing. */
export function packPictures(
  parts: Parts,
  wanted: Iterable<string>,
  media: (id: string) => MediaFile | null,
): Said[] {
  const missing: Said[] = [];
  const records: unknown[] = [];
  for (const id of wanted) {
    const file = media(id);
    if (!file) {
      missing.push(say('export.media-left-out', { media: id.slice(0, 8) }));
      continue;
    }
    records.push(file.record);
    parts.set(`media/${id}.${extensionOf(file.record.type)}`, file.content);
  }
  parts.set('media.json', jsonPart(records));
  return missing;
}

/** The ZIP file: its type first and stored, as other programs look for it, then the manifest, then the parts. */
export function zipped(type: string, manifest: unknown, parts: Parts): Uint8Array {
  const zip: Zippable = {
    mimetype: [encoder.encode(type), { level: 0, mtime: FIXED_TIME }],
    'manifest.json': [jsonPart(manifest), { level: 6, mtime: FIXED_TIME }],
  };
  // Pictures are compressed already: they are stored as they are.
  for (const [name, bytes] of parts)
    zip[name] = [bytes, { level: name.startsWith('media/') ? 0 : 6, mtime: FIXED_TIME }];
  return zipSync(zip);
}

/** A part as JSON; undefined where it is absent or no JSON. */
export function readJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return parsed;
  } catch {
    return undefined;
  }
}

/** Every part that a manifest lists must be there as it was. */
export function checkSums(
  parts: ReadonlyMap<string, Uint8Array>,
  listed: Readonly<Record<string, string>>,
  digest: (bytes: Uint8Array) => string,
): PackedProblem | null {
  for (const [name, expected] of Object.entries(listed)) {
    const bytes = parts.get(name);
    if (!bytes || digest(bytes) !== expected)
      return { kind: 'damaged', ...say('package.changed', { file: name }) };
  }
  return null;
}

const records = z.array(
  z.object({
    media: mediaId,
    type: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']),
    width: z.int().min(1),
    height: z.int().min(1),
    bytes: z.int().min(0),
    caption: z.string(),
    credit: z.string(),
    rights: z.string(),
  }),
);

/** A picture as it was in the library it comes from. It is to be inspected again before it is stored. */
export type PackedPicture = { record: z.infer<typeof records>[number]; content: Uint8Array };

/** Reads the pictures back; only parts that the manifest lists are looked at. */
export function unpackPictures(
  parts: ReadonlyMap<string, Uint8Array>,
  listed: Readonly<Record<string, string>>,
  digest: (bytes: Uint8Array) => string,
): Result<PackedPicture[], PackedProblem> {
  const read = records.safeParse(readJson(parts.get('media.json')) ?? []);
  if (!read.success) return fail({ kind: 'invalid', ...say('package.no-picture-list') });
  const pictures: PackedPicture[] = [];
  for (const record of read.data) {
    const name = Object.keys(listed).find((n) => n.startsWith(`media/${record.media}.`));
    const content = name === undefined ? undefined : parts.get(name);
    if (!content || digest(content) !== record.media)
      return fail({ kind: 'damaged', ...say('package.picture-changed') });
    pictures.push({ record, content });
  }
  return ok(pictures);
}
