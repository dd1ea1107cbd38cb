import type { Article } from '../../shared/article/article.ts';
import { readPackage, type PackageContent } from '../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Note } from '../../shared/protocol/notes.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import type { Ack } from '../../shared/protocol/story.ts';
import { articleHash, sha256Hex } from '../store/digest.ts';
import { wasHandedOut } from '../store/jobs.ts';
import { hasRevisionOf } from '../store/revisions-by-hash.ts';
import { appendRevision } from './append.ts';
import type { CoreContext } from './context.ts';
import { ackOf, type Head } from './heads.ts';
import { takePictures } from './packed-pictures.ts';
import { bodyFault } from './steady.ts';
import { putStory } from './stories.ts';

export type Imported = {
  ack: Ack;
  headline: string;
  existed: boolean;
  notes: Note[];
  /** Its events are out already. */
  told?: true;
};

/** True for the unpacked files of a package; other zips hold texts and pictures. */
export const isPackage = (files: ReadonlyMap<string, Uint8Array>): boolean =>
  files.has('manifest.json') && files.has('article.json');

/** Checks a package and stores its pictures; nothing of the story is written yet. */
export function openPackage(
  ctx: CoreContext,
  files: ReadonlyMap<string, Uint8Array>,
): Result<{ content: PackageContent; article: Article }, Problem> {
  const read = readPackage(files, sha256Hex);
  if (!read.ok) {
    const { kind } = read.problem;
    return fail({
      ...read.problem,
      kind: kind === 'damaged' ? 'invalid' : kind === 'newer' ? 'unsupported' : kind,
    });
  }
  const follow = takePictures(ctx, read.value.media);
  if (!follow.ok) return follow;
  const article = follow.value(read.value.article);
  const fault = bodyFault(article.body, 'body');
  if (fault)
    return fail({
      kind: 'invalid',
      ...say('package.not-steady'),
      detail: fault.path,
    });
  return ok({ content: read.value, article });
}

/**
 * Brings the story of a package in without losing either text. Equal text changes nothing. A story that stands as it
 * was handed out gets the package as its next version. Anything else comes in as a story of its own.
 */
export function importPackage(
  ctx: CoreContext,
  given: { content: PackageContent; article: Article },
  session: string,
): Result<Imported, Problem> {
  const { content, article } = given;
  const { headline } = article.meta;
  const known = ctx.heads.get(content.storyId);
  if (!known.ok && known.problem.kind !== 'not-found') return asOwn(ctx, given, session);
  if (!known.ok) {
    const ack = putStory(ctx, {
      session,
      article,
      cause: 'import',
      storyId: content.storyId,
      createdAt: content.createdAt,
    });
    return ok({ ack, headline, existed: false, notes: [] });
  }
  const head: Head = known.value;
  const sha256 = articleHash(article);
  if (sha256 === head.record.sha256)
    return ok({
      ack: ackOf(head),
      headline,
      existed: true,
      notes: [{ kind: 'sameStory', count: 1 }],
    });
  if (hasRevisionOf(ctx.store.db, head.storyKey, sha256))
    return ok({
      ack: ackOf(head),
      headline: head.article.meta.headline,
      existed: true,
      notes: [{ kind: 'olderVersion', count: 1 }],
    });
  if (wasHandedOut(ctx.store.db, content.storyId, head.record.number)) {
    const next = appendRevision(ctx, head, article, { cause: 'import', session, sealed: true });
    return ok({
      ack: ackOf(next),
      headline,
      existed: true,
      notes: [{ kind: 'newerVersion', count: 1 }],
    });
  }
  return asOwn(ctx, given, session);
}

function asOwn(
  ctx: CoreContext,
  given: { content: PackageContent; article: Article },
  session: string,
): Result<Imported, Problem> {
  const { article, content } = given;
  const ack = putStory(ctx, { session, article, cause: 'import', createdAt: content.createdAt });
  return ok({
    ack,
    headline: article.meta.headline,
    existed: false,
    notes: [{ kind: 'secondStory', count: 1 }],
  });
}
