import { commentThreads, type ExportInput, type MediaFile } from '../../shared/formats/index.ts';
import { project, type Reading } from '../../shared/article/projection.ts';
import { countOpen } from '../../shared/article/review/open.ts';
import type { JobRow } from '../../shared/protocol/export.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import { mediaRecordOf, readMediaFile } from './media.ts';
import { isDamage, problemOf, Refusal } from './problems.ts';
import { readRevision } from './revisions.ts';
import type { ReadDb } from './sql.ts';
import type { Store } from './store.ts';
import { threadsOf } from './threads.ts';
import { storyRecord, type StoryRecord } from './stories.ts';

/** One revision as formats see it, all but the name of its file. `damagedThreads`: comments in it that are not what was written. */
export type Exportable = Omit<ExportInput, 'baseName'> & { damagedThreads?: number };

/** Reads stored pictures; null for one that is missing or no longer what its name says. */
export const mediaOf =
  (store: Pick<Store, 'db' | 'paths'>) =>
  (media: string): MediaFile | null => {
    const record = mediaRecordOf(store.db, media);
    const content = record ? readMediaFile(store.paths.media, media, record.type) : null;
    return record && content ? { record, content } : null;
  };

/** The row of a story. Damage is an answer here: a job goes on with its other stories. */
function storyRow(db: ReadDb, storyId: string): Result<StoryRecord, Problem> {
  try {
    const story = storyRecord(db, storyId);
    return story ? ok(story) : fail({ kind: 'not-found', ...say('story.missing') });
  } catch (error) {
    const problem = error instanceof Refusal || isDamage(error) ? problemOf(error) : null;
    if (problem) return fail(problem);
    throw error;
  }
}

/**
 * Reads a revision for a format: checked against its hash, projected, with the times that belong to it.
 * The same revision always gives the same, so what a format makes of it can be made again.
 * @param how `said`: with the comments of the story as they were then (UTC milliseconds), for the format that can hold them;
 * `reading`: what is read of a story with open suggestions. What leaves is the text before them: nobody has agreed to
 * them yet, so no word that was only put in leaves, and none that was only struck out is missing.
 */
export function readExportable(
  store: Pick<Store, 'db' | 'paths'>,
  wanted: { storyId: string; number: number },
  version: string,
  { reading = 'base', said }: { reading?: Reading; said?: number | undefined } = {},
): Result<Exportable, Problem> {
  const found = storyRow(store.db, wanted.storyId);
  if (!found.ok) return found;
  const story = found.value;
  const read = readRevision(store.db, story.story_key, wanted.number);
  if (!read.ok) return read;
  const { record, article } = read.value;
  const projection = project(article, reading);
  const { proposals } = article.meta;
  const isClean = projection.body === article.body && proposals === undefined;
  const open = isClean ? 0 : countOpen(article);
  const talk = said === undefined ? null : threadsOf(store.db, story.story_key);
  const threads = talk ? commentThreads(talk.threads, article, said) : [];
  const damagedThreads = talk ? talk.damaged.length : 0;
  return ok({
    projection,
    ...(open > 0 ? { openSuggestions: open } : { words: record.words }),
    ...(open > 0 || threads.length > 0
      ? { review: { body: article.body, threads, ...(proposals ? { proposals } : {}) } }
      : {}),
    ...(damagedThreads > 0 ? { damagedThreads } : {}),
    storyId: wanted.storyId,
    revision: { number: record.number, sha256: record.sha256, savedAt: record.saved_at },
    createdAt: story.created_at,
    generator: `Copydesk ${version}`,
    media: mediaOf(store),
  });
}

/** Comments leave only in the one format that can hold them. */
export const saidIn = (job: Pick<JobRow, 'format' | 'requestedAt'>): { said?: number } =>
  job.format === 'docx-tracked' ? { said: job.requestedAt } : {};
