import path from 'node:path';
import { emptyArticle, type Article } from '../../shared/article/article.ts';
import { readArticle, writeArticle } from '../../shared/article/document.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import type { ReadStory } from '../../shared/formats/index.ts';
import { blockIdFrom } from '../../shared/kit/ids.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { MediaRecord } from '../../shared/protocol/library.ts';
import type { Note } from '../../shared/protocol/notes.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, saidOf } from '../../shared/protocol/said.ts';
import type { CoreContext } from './context.ts';
import { putMedia } from './media.ts';
import { readProfile } from './profile.ts';
import { readApart } from './read-apart.ts';
import { readFile, type FileRead, type ReadJob } from './read-file.ts';
import { bodyFault } from './steady.ts';

/** A million words are some 6 MB; a text file far beyond that is not a story. */
const MAX_TEXT_BYTES = 30 * 1024 * 1024;
/** Text up to this size is read at once; more of it, and every office document, in a thread with limits. */
const AT_ONCE_BYTES = 1024 * 1024;

export type ReadFile = { article: Article; notes: Note[] };

/** Files that a text may name: by their path, as they lie beside it. */
export type Beside = ReadonlyMap<string, Uint8Array>;

/** A path as a text names it, found whatever its case or Unicode form; never outside of what was given. */
function besideNamed(beside: Beside, named: string): Uint8Array | undefined {
  const wanted = path.posix.normalize(named.replaceAll('\\', '/')).normalize('NFC');
  const exact = beside.get(wanted);
  if (exact) return exact;
  const key = wanted.toLowerCase();
  for (const [name, content] of beside)
    if (path.posix.normalize(name).normalize('NFC').toLowerCase() === key) return content;
  return undefined;
}

/** Puts a stored picture into its block; what the text says about it comes before what the file says. */
function withPicture(block: Block, record: MediaRecord): Block {
  if (block.kind !== 'image') return block;
  const { source: _, ...rest } = block;
  const rights = block.rights ?? record.rights;
  return {
    ...rest,
    media: record.media,
    width: record.width,
    height: record.height,
    caption: block.caption || record.caption,
    credit: block.credit || record.credit,
    ...(rights ? { rights } : {}),
  };
}

type Wanted = { blockId: string; name: string; content: Uint8Array | undefined };

/** Stores the pictures of a text. One that cannot be used is told in a note; the story comes in without it. */
export function takeReadPictures(
  ctx: CoreContext,
  story: Pick<ReadStory, 'blocks' | 'pictures' | 'paths'>,
  beside: Beside,
): { blocks: Block[]; notes: Note[] } {
  const notes: Note[] = [];
  const records = new Map<string, MediaRecord>();
  const wanted: Wanted[] = [
    ...story.pictures,
    ...story.paths.map((p) => ({ blockId: p.blockId, name: p.path, content: besideNamed(beside, p.path) })),
  ];
  for (const { blockId, name, content } of wanted) {
    if (!content) {
      notes.push({ kind: 'missingPicture', count: 1, name });
      continue;
    }
    const stored = putMedia(ctx, { name, content });
    if (stored.ok) records.set(blockId, stored.value.record);
    else notes.push({ kind: 'refusedPicture', count: 1, name, why: saidOf(stored.problem) });
  }
  const blocks = story.blocks.map((block) => {
    const record = records.get(block.id);
    return record ? withPicture(block, record) : block;
  });
  return { blocks, notes };
}

/** Reads one file into a story; the heavy ones apart from the core. */
export function storyIn(
  ctx: CoreContext,
  job: ReadJob,
  signal: AbortSignal | undefined,
): Promise<Result<FileRead, Problem>> {
  if (job.kind !== 'office' && job.content.byteLength > MAX_TEXT_BYTES)
    return Promise.resolve(
      fail({
        kind: 'too-large',
        ...say('import.too-long', { file: job.name, megabytes: MAX_TEXT_BYTES / 1024 / 1024 }),
      }),
    );
  if (job.kind === 'office' || job.content.byteLength > AT_ONCE_BYTES) return readApart(job, { signal });
  return readFile(job, { newId: () => blockIdFrom(ctx.ports.random(12)) });
}

/**
 * Reads one file into an article, with its pictures stored. The article is checked as strictly as any other.
 * @param signal aborted when the person cancels; then nothing is stored
 */
export async function readStoryFile(
  ctx: CoreContext,
  file: ReadJob & { beside: Beside },
  signal?: AbortSignal,
): Promise<Result<ReadFile, Problem>> {
  const { beside, ...job } = file;
  const read = await storyIn(ctx, job, signal);
  return read.ok ? storyFrom(ctx, read.value, { name: file.name, beside }) : read;
}

/** What was read as an article, with its pictures stored. */
export function storyFrom(
  ctx: CoreContext,
  story: ReadStory,
  file: { name: string; beside: Beside },
): Result<ReadFile, Problem> {
  const { beside } = file;
  const pictures = takeReadPictures(ctx, story, beside);
  const { language, zone } = readProfile(ctx.store.db);
  const empty = emptyArticle({ language, zone, blockId: blockIdFrom(ctx.ports.random(12)) });
  const made = {
    ...empty,
    meta: { ...empty.meta, ...story.meta },
    body: pictures.blocks.length > 0 ? pictures.blocks : empty.body,
  };
  const article = readArticle(writeArticle(made));
  const fault = article.ok ? bodyFault(article.value.body, 'body') : article.problem;
  if (!article.ok || fault)
    return fail({
      kind: 'invalid',
      ...say('import.no-story', { file: file.name }),
      ...(fault && 'path' in fault ? { detail: fault.path } : {}),
    });
  return ok({ article: article.value, notes: [...story.notes, ...pictures.notes] });
}
