import { zipSync, type Zippable } from 'fflate';
import { writeArticle } from '../../article/document.ts';
import { SCHEMA_VERSION } from '../../article/article.ts';
import { keptMediaOf } from '../../article/questions.ts';
import { canonicalJson } from '../../kit/json.ts';
import { say, type Said } from '../../protocol/said.ts';
import { extensionOf } from '../common/media.ts';
import type { ExportInput } from '../format.ts';
import { sha256Hex } from './sha256.ts';

export const PACKAGE_TYPE = 'application/x-copydesk+zip';
export const PACKAGE_VERSION = 1;

/** ZIP times have no zone and begin in 1980 (APPNOTE 4.4.6); one fixed day keeps the file the same everywhere. */
const FIXED_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** The story and its pictures as one ZIP file that gives back exactly what went in. */
export function writePackage(input: ExportInput): { content: Uint8Array; warnings: Said[] } {
  const encoder = new TextEncoder();
  const warnings: Said[] = [];
  const { meta, body } = input.projection;
  const entries = new Map<string, Uint8Array>();
  const document = writeArticle({ schemaVersion: SCHEMA_VERSION, meta, body: [...body] });
  entries.set('article.json', encoder.encode(canonicalJson(document)));
  const records: unknown[] = [];
  for (const media of keptMediaOf(input.projection)) {
    const file = input.media(media);
    if (!file) {
      warnings.push(say('export.media-left-out', { media: media.slice(0, 8) }));
      continue;
    }
    records.push(file.record);
    entries.set(`media/${media}.${extensionOf(file.record.type)}`, file.content);
  }
  entries.set('media.json', encoder.encode(canonicalJson(records)));
  const manifest = {
    format: 'copydesk-package',
    version: PACKAGE_VERSION,
    generator: input.generator,
    storyId: input.storyId,
    createdAt: input.createdAt,
    revision: input.revision,
    entries: Object.fromEntries([...entries].map(([name, bytes]) => [name, sha256Hex(bytes)])),
  };
  const zip: Zippable = {
    mimetype: [encoder.encode(PACKAGE_TYPE), { level: 0, mtime: FIXED_TIME }],
    'manifest.json': [encoder.encode(canonicalJson(manifest)), { level: 6, mtime: FIXED_TIME }],
  };
  // Pictures are compressed already: they are stored as they are.
  for (const [name, bytes] of entries)
    zip[name] = [bytes, { level: name.startsWith('media/') ? 0 : 6, mtime: FIXED_TIME }];
  return { content: zipSync(zip), warnings };
}
