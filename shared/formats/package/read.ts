import { z } from 'zod';
import { readArticle } from '../../article/document.ts';
import { SCHEMA_VERSION, type Article } from '../../article/article.ts';
import { millis } from '../../article/meta.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import { say, type Said } from '../../protocol/said.ts';
import {
  checkSums,
  readJson,
  sha256,
  sums,
  unpackPictures,
  type PackedPicture,
  type PackedProblem,
} from '../common/packed.ts';
import { PACKAGE_VERSION } from './write.ts';

const manifest = z.object({
  format: z.literal('copydesk-package'),
  version: z.int().min(1),
  storyId: z.uuid(),
  createdAt: millis,
  revision: z.object({ number: z.int().min(0), sha256, savedAt: millis }),
  entries: sums,
});

export type PackageContent = {
  storyId: string;
  createdAt: number;
  revision: { number: number; sha256: string; savedAt: number };
  article: Article;
  media: PackedPicture[];
};

export type PackageProblem = PackedProblem;

const invalid = (why: Said) => fail<PackageProblem>({ kind: 'invalid', ...why });

/**
 * Reads the unpacked entries of a package. Every entry is checked against the manifest before it is looked at.
 * @param digest the SHA-256 of bytes in lower-case hex
 */
export function readPackage(
  entries: ReadonlyMap<string, Uint8Array>,
  digest: (bytes: Uint8Array) => string,
): Result<PackageContent, PackageProblem> {
  const parsed = manifest.safeParse(readJson(entries.get('manifest.json')));
  if (!parsed.success) return invalid(say('package.no-manifest'));
  const about = parsed.data;
  if (about.version > PACKAGE_VERSION) return fail({ kind: 'newer', ...say('package.newer') });
  const changed = checkSums(entries, about.entries, digest);
  if (changed) return fail(changed);
  if (!Object.hasOwn(about.entries, 'article.json')) return invalid(say('package.no-story'));
  const article = readArticle(readJson(entries.get('article.json')));
  if (!article.ok) {
    const { problem } = article;
    return fail(
      problem.kind === 'newer'
        ? { kind: 'newer', ...say('story.newer', { version: problem.version, reads: SCHEMA_VERSION }) }
        : { kind: 'invalid', ...say('package.not-valid', { where: problem.path, why: problem.message }) },
    );
  }
  const media = unpackPictures(entries, about.entries, digest);
  if (!media.ok) return media;
  const { storyId, createdAt, revision } = about;
  return ok({ storyId, createdAt, revision, article: article.value, media: media.value });
}
