import { writeArticle } from '../../article/document.ts';
import { SCHEMA_VERSION } from '../../article/article.ts';
import { keptMediaOf } from '../../article/questions.ts';
import type { Said } from '../../protocol/said.ts';
import { jsonPart, packPictures, sumsOf, zipped, type Parts } from '../common/packed.ts';
import type { ExportInput } from '../format.ts';

export const PACKAGE_TYPE = 'application/x-copydesk+zip';
export const PACKAGE_VERSION = 1;

/** The story and its pictures as one ZIP file that gives back exactly what went in. */
export function writePackage(input: ExportInput): { content: Uint8Array; warnings: Said[] } {
  const { meta, body } = input.projection;
  const document = writeArticle({ schemaVersion: SCHEMA_VERSION, meta, body: [...body] });
  const parts: Parts = new Map([['article.json', jsonPart(document)]]);
  const warnings = packPictures(parts, keptMediaOf(input.projection), input.media);
  const manifest = {
    format: 'copydesk-package',
    version: PACKAGE_VERSION,
    generator: input.generator,
    storyId: input.storyId,
    createdAt: input.createdAt,
    revision: input.revision,
    entries: sumsOf(parts),
  };
  return { content: zipped(PACKAGE_TYPE, manifest, parts), warnings };
}
