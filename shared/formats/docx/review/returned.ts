import type { ArticleMeta } from '../../../article/meta.ts';
import type { Block } from '../../../article/nodes/index.ts';
import { project, type Projection } from '../../../article/projection.ts';
import { suggestChanges } from '../../../article/review/diff.ts';
import { overlay } from '../../../article/review/overlay.ts';
import type { Pen } from '../../../article/review/pen.ts';
import { isMarked, readBlocks } from '../../../article/review/reading.ts';
import { remark } from '../../../article/review/remark.ts';
import { withCells } from '../../../article/review/tokens.ts';
import { sameJson } from '../../../kit/json.ts';
import { fail, ok, type Result } from '../../../kit/result.ts';
import type { Note } from '../../../protocol/notes.ts';
import type { OfficeProblem } from '../../common/office-fault.ts';
import type { Parts } from '../../common/parts.ts';
import type { CommentThread, ExportInput, ReadStory, UnderReview } from '../../format.ts';
import { docxParts } from '../write/package.ts';
import { readDocxReview, type ReviewedDocument } from './read.ts';
import { restore } from './restore.ts';

/** A document that came back, told against the revision that was sent. */
export type ReturnedDocument = {
  /** The body with everything that is suggested: its base reading is that of what was sent. */
  body: Block[];
  /** Fields that read otherwise than they were sent. */
  fields: Partial<ArticleMeta>;
  /** Who tracked a change of the headline or the standfirst, and when. */
  changedBy: ReviewedDocument['changedBy'];
  /** Threads that were not sent or that someone answered or settled. */
  threads: CommentThread[];
  /** The story as its threads name places in it: with everything that came back, before what a document cannot hold. */
  standing: { meta: ArticleMeta; body: Block[] };
  /** Who saved it last and when, as far as it says; what was changed with tracking off is under that name. */
  by: string;
  at: string;
  /** `tracked`: everything that changed was tracked, by whom it says. `compared`: some or all of it was found by comparing. */
  how: 'tracked' | 'compared';
  notes: Note[];
  pictures: ReadStory['pictures'];
};

/** Why a returned copy was not told: it cannot be read, or it is a copy of another story or revision. */
export type ReturnProblem = OfficeProblem | { kind: 'foreign'; storyId: string; revision: number };

const bodyOf = (meta: ArticleMeta, body: readonly Block[]): Projection => project({ meta, body: [...body] });

/** A piece of an unknown kind is in no document, so nobody can have taken it out. */
const withoutLosses = (body: readonly Block[], pen: string): Block[] =>
  body.map((block): Block => {
    if (block.kind === 'table') return withCells(block, (content) => withoutLosses(content, pen));
    if (!('content' in block)) return block;
    if (!block.content.some((part) => part.kind === 'unknown' && part.del?.by === pen)) return block;
    return {
      ...block,
      content: block.content.map((part) => {
        if (part.kind !== 'unknown' || part.del?.by !== pen) return part;
        const { del, ...rest } = part;
        void del;
        return rest;
      }),
    };
  });

/** A thread as a document tells it that does not say whether it is resolved. */
const silently = (thread: CommentThread): CommentThread => ({ ...thread, stated: false });
const keyOf = ({ resolved, stated, ...thread }: CommentThread): string =>
  JSON.stringify([thread, stated === false ? null : resolved]);

/** No id stands twice, whatever the document said. */
function uniquely(body: readonly Block[], newId: () => string): Block[] {
  const taken = new Set<string>();
  return body.map((block) => {
    const id = taken.has(block.id) ? newId() : block.id;
    taken.add(id);
    return id === block.id ? block : { ...block, id };
  });
}

/**
 * Suggestions that lead from what was sent to what came back: tracked changes under the names of those who made them, and
 * whatever was changed with tracking off as found by comparing, under `pen`. What a document cannot hold stays as it was
 * sent. A suggestion that was sent and that somebody accepted or rejected in Word is not open any more; nothing of it is
 * lost, because the base text is that of what was sent.
 * @param given what is said of changes where the document names nobody
 * @param sent as it was handed to the format, with the same review; null where only the copy went out
 */
export function returnedDocx(
  { sent, review, parts }: { sent: ExportInput; review: UnderReview | null; parts: Parts },
  given: Pen,
): Result<ReturnedDocument, ReturnProblem> {
  const read = readDocxReview(parts, { newId: given.newId });
  if (!read.ok) return read;
  const { card } = read.value;
  if (card && (card.storyId !== sent.storyId || card.revision !== sent.revision.number))
    return fail({ kind: 'foreign', storyId: card.storyId, revision: card.revision });
  const echo = readDocxReview(docxParts(sent, review), { newId: given.newId });
  if (!echo.ok) return echo;
  const { meta } = sent.projection;
  const pen = { ...given, ...read.value.saved };
  const out = review?.body ?? sent.projection.body;
  const back = uniquely(restore(read.value.body, echo.value.body, out), pen.newId);
  const [before, start, after] = [
    readBlocks(out, 'base'),
    readBlocks(back, 'base'),
    readBlocks(back, 'final'),
  ];
  const compared = (to: readonly Block[]): Block[] =>
    suggestChanges(bodyOf(meta, before), bodyOf(meta, to), pen);
  const tracked = sameJson(before, start);
  let body: Block[] | null = back;
  if (!tracked) {
    // Struck words stand beside those that replace them, so words have no ends there: signs are compared.
    const told = back.some(isMarked)
      ? remark(before, start, pen, { language: meta.language })
      : compared(start);
    const made = overlay(withoutLosses(told, pen.by), back, pen.newId);
    // Never more is claimed than can be shown: else all of it is told by comparing what was sent with what came back.
    body = made && uniquely(made, pen.newId);
    if (!body || !sameJson(readBlocks(body, 'base'), before)) body = withoutLosses(compared(after), pen.by);
  }
  const fields: Partial<ArticleMeta> = {};
  for (const [key, value] of Object.entries(read.value.meta))
    if (!sameJson(value, echo.value.meta[key as keyof ArticleMeta] ?? null))
      Object.assign(fields, { [key]: value });
  const known = new Set(echo.value.threads.flatMap((thread) => [keyOf(thread), keyOf(silently(thread))]));
  return ok({
    body,
    fields,
    changedBy: read.value.changedBy,
    threads: read.value.threads.filter((thread) => !known.has(keyOf(thread))),
    standing: { meta: { ...meta, ...fields }, body: read.value.body },
    by: pen.by,
    at: pen.at,
    how: tracked ? 'tracked' : 'compared',
    notes: read.value.notes,
    pictures: read.value.pictures,
  });
}
