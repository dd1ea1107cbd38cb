import { compareArticles } from '../../shared/article/compare/index.ts';
import { isMarked } from '../../shared/article/review/reading.ts';
import { proposalsFor, withProposals } from '../../shared/article/review/proposed.ts';
import { sideChanges, takeEarlier } from '../../shared/article/review/take-side.ts';
import { project } from '../../shared/article/projection.ts';
import { bodyText } from '../../shared/article/questions.ts';
import { sameJson } from '../../shared/kit/json.ts';
import { fail, ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { say } from '../../shared/protocol/said.ts';
import type { RevisionRow } from '../../shared/protocol/story.ts';
import type { Article } from '../../shared/article/article.ts';
import type { ArticleMeta } from '../../shared/article/meta.ts';
import {
  labelRevision,
  readRevision,
  revisionRecord,
  revisionRecords,
  toRevisionRow,
} from '../store/revisions.ts';
import { fold } from '../store/story-facts.ts';
import { storyRecord } from '../store/stories.ts';
import { announce, appendRevision } from './append.ts';
import { notFound, type Answer, type CoreContext } from './context.ts';
import { conflict, isBase } from './heads.ts';

/** Two revisions side by side. The work is done here, away from the window, and nothing of it is kept. */
export function compareRevisions(
  ctx: CoreContext,
  { storyId, from, to }: ParsedOf<'revision.compare'>,
): Answer<OutputOf<'revision.compare'>> {
  const { db } = ctx.store;
  const story = storyRecord(db, storyId);
  if (!story) return notFound();
  const before = readRevision(db, story.story_key, from);
  if (!before.ok) return before;
  const after = readRevision(db, story.story_key, to);
  if (!after.ok) return after;
  return ok({
    from: toRevisionRow(before.value.record),
    to: toRevisionRow(after.value.record),
    comparison: compareArticles(project(before.value.article), project(after.value.article)),
    changes: sideChanges(project(before.value.article), project(after.value.article)),
    suggestions: after.value.article.body.some(isMarked),
  });
}

/**
 * Some changes as an earlier text has them, in a new head. The head is read as it is exported, so that words are not taken
 * while suggestions on them are open: taking would decide on them without a word.
 */
export function takeSide(
  ctx: CoreContext,
  { storyId, session, base, from, changes }: ParsedOf<'revision.take'>,
): Answer<OutputOf<'revision.take'>> {
  const head = ctx.heads.get(storyId);
  if (!head.ok) return head;
  if (!isBase(head.value, base)) return conflict(head.value);
  const read = readRevision(ctx.store.db, head.value.storyKey, from);
  if (!read.ok) return read;
  const now = head.value.article;
  const taken = takeEarlier(project(read.value.article), project(now), changes);
  if (!taken) return fail({ kind: 'unsupported', ...say('version.no-change') });
  const isMarkedNow = now.body.some(isMarked);
  if (isMarkedNow && !sameJson(taken.body, project(now).body))
    return fail({ kind: 'unsupported', ...say('version.suggestions') });
  const meta = withOpenFields(now, taken.meta);
  if (!meta) return fail({ kind: 'unsupported', ...say('version.suggestions') });
  const article = { ...now, meta, body: isMarkedNow ? now.body : taken.body };
  const next = appendRevision(ctx, head.value, article, { cause: 'taken', session, sealed: true });
  return ok({ ack: announce(ctx, next, session), article });
}

/** Fields as they were taken, with what is proposed in the head still open; null where taking would decide on a proposal. */
function withOpenFields(now: Article, taken: ArticleMeta): ArticleMeta | null {
  const { meta } = project(now);
  const open = proposalsFor(now.meta);
  if (open.some(({ field }) => taken[field] !== meta[field])) return null;
  const asTheyStand = Object.fromEntries(open.map(({ field }) => [field, now.meta[field]]));
  return withProposals({ ...taken, ...asTheyStand }, now.meta.proposals ?? []);
}

/** Names and pins. A revision that is still being written into is not labelled: it would not stay what was named. */
export function labelOne(
  ctx: CoreContext,
  { storyId, number, name, pinned }: ParsedOf<'revision.label'>,
): Answer<RevisionRow> {
  const story = storyRecord(ctx.store.db, storyId);
  const record = story && revisionRecord(ctx.store.db, story.story_key, number);
  if (!story || !record) return notFound(say('version.missing'));
  if (record.sealed === 0)
    return fail({
      kind: 'busy',
      ...say('version.open'),
    });
  const label = {
    name: name === undefined ? record.name : name,
    pinned: pinned ?? record.pinned === 1,
  };
  ctx.store.write((db) => {
    labelRevision(db, story.story_key, number, label);
  });
  ctx.heads.relabel(storyId, number, { name: label.name, pinned: label.pinned ? 1 : 0 });
  ctx.ports.publish('revision.labelled', { storyId });
  return ok(toRevisionRow({ ...record, name: label.name, pinned: label.pinned ? 1 : 0 }));
}

/** Read in one step of a search: few enough that a save between two of them does not wait. */
const STEP = 25;
/** Letters shown on either side of what was found. */
const AROUND = 60;

/** Folds letter by letter, so that a place in the folded text is a place in the text. */
function foldedWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter) || (/\s/u.test(letter) ? ' ' : '');
    folded += plain;
    for (let i = 0; i < plain.length; i++) places.push(at);
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
}

/** Where a text holds the words, with what stands around them; null when it does not. */
export function excerptOf(text: string, words: string): string | null {
  const { folded, places } = foldedWithPlaces(text);
  const wanted = foldedWithPlaces(words).folded;
  const found = wanted === '' ? -1 : folded.indexOf(wanted);
  if (found < 0) return null;
  const from = places[found] ?? 0;
  const to = places[found + wanted.length] ?? text.length;
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  const part = (a: number, b: number): string => text.slice(a, b).toWellFormed().replace(/\s+/gu, ' ');
  return `${start > 0 ? '…' : ''}${part(start, from)}\ue000${part(from, to)}\ue001${part(to, end)}${end < text.length ? '…' : ''}`;
}

const wholeText = ({ meta, body }: Article): string =>
  [meta.headline, meta.standfirst, bodyText(project({ meta, body })), meta.notebook ?? ''].join('\n');

/** Looks through the versions of a story for words that are in it no more. */
export function searchRevisions(
  ctx: CoreContext,
  { storyId, words, before }: ParsedOf<'revision.search'>,
): Answer<OutputOf<'revision.search'>> {
  const { db } = ctx.store;
  const story = storyRecord(db, storyId);
  if (!story) return notFound();
  const records = revisionRecords(db, story.story_key, STEP, before);
  const found: OutputOf<'revision.search'>['found'] = [];
  let damaged = 0;
  for (const record of records) {
    const read = readRevision(db, story.story_key, record.number);
    if (!read.ok) {
      damaged += 1;
      continue;
    }
    const excerpt = excerptOf(wholeText(read.value.article), words);
    if (excerpt !== null) found.push({ row: toRevisionRow(record), excerpt });
  }
  return ok({
    found,
    read: records.length,
    damaged,
    next: records.length === STEP ? (records.at(-1)?.number ?? null) : null,
  });
}
