import { z } from 'zod';
import { readArticle } from '../../article/document.ts';
import { SCHEMA_VERSION, type Article } from '../../article/article.ts';
import { mediaId } from '../../article/nodes/image.ts';
import { millis } from '../../article/meta.ts';
import { fail, ok, type Result } from '../../kit/result.ts';
import { say, type Said } from '../../protocol/said.ts';
import { PACKAGE_VERSION } from './write.ts';

const sha = z.string().regex(/^[0-9a-f]{64}$/u, 'expected a SHA-256 in hex');

const manifest = z.object({
  format: z.literal('copydesk-package'),
  version: z.int().min(1),
  storyId: z.uuid(),
  createdAt: millis,
  revision: z.object({ number: z.int().min(0), sha256: sha, savedAt: millis }),
  entries: z.record(z.string().max(200), sha),
});

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

export type PackageContent = {
  storyId: string;
  createdAt: number;
  revision: { number: number; sha256: string; savedAt: number };
  article: Article;
  /** Pictures as they were in the library. They are to be inspected again before they are stored. */
  media: { record: z.infer<typeof records>[number]; content: Uint8Array }[];
};

export type PackageProblem = Said & { kind: 'invalid' | 'damaged' | 'newer' };

function json(bytes: Uint8Array | undefined): unknown {
  if (!bytes) return undefined;
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return parsed;
  } catch {
    return undefined;
  }
}

const invalid = (why: Said) => fail<PackageProblem>({ kind: 'invalid', ...why });

/**
 * Reads the unpacked entries of a package. Every entry is checked against the manifest before it is looked at.
 * @param sha256 the SHA-256 of bytes in lower-case hex
 */
export function readPackage(
  entries: ReadonlyMap<string, Uint8Array>,
  sha256: (bytes: Uint8Array) => string,
): Result<PackageContent, PackageProblem> {
  const parsed = manifest.safeParse(json(entries.get('manifest.json')));
  if (!parsed.success) return invalid(say('package.no-manifest'));
  const about = parsed.data;
  if (about.version > PACKAGE_VERSION)
    return fail({
      kind: 'newer',
      ...say('package.newer'),
    });
  for (const [name, expected] of Object.entries(about.entries)) {
    const bytes = entries.get(name);
    if (!bytes || sha256(bytes) !== expected)
      return fail({ kind: 'damaged', ...say('package.changed', { file: name }) });
  }
  if (!Object.hasOwn(about.entries, 'article.json')) return invalid(say('package.no-story'));
  const article = readArticle(json(entries.get('article.json')));
  if (!article.ok) {
    const { problem } = article;
    return fail(
      problem.kind === 'newer'
        ? { kind: 'newer', ...say('story.newer', { version: problem.version, reads: SCHEMA_VERSION }) }
        : { kind: 'invalid', ...say('package.not-valid', { where: problem.path, why: problem.message }) },
    );
  }
  const listed = records.safeParse(json(entries.get('media.json')) ?? []);
  if (!listed.success) return invalid(say('package.no-picture-list'));
  const media: PackageContent['media'] = [];
  for (const record of listed.data) {
    const name = Object.keys(about.entries).find((n) => n.startsWith(`media/${record.media}.`));
    const content = name === undefined ? undefined : entries.get(name);
    if (!content || sha256(content) !== record.media)
      return fail({
        kind: 'damaged',
        ...say('package.picture-changed'),
      });
    media.push({ record, content });
  }
  const { storyId, createdAt, revision } = about;
  return ok({ storyId, createdAt, revision, article: article.value, media });
}
