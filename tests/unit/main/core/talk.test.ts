import { afterEach, beforeEach, expect, test } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import { wordingOf } from '../../../../shared/article/talk/thread.ts';
import { changeStories } from '../../../../main/core/batch.ts';
import { duplicateStory } from '../../../../main/core/duplicate.ts';
import { setProfile } from '../../../../main/core/profile.ts';
import { createStory, saveStory, sealStory } from '../../../../main/core/stories.ts';
import { readWorkflow } from '../../../../main/core/standing.ts';
import { listLog } from '../../../../main/core/story-log.ts';
import { editComment, listThreads, openThread, reply, turnThread } from '../../../../main/core/threads.ts';
import { approve, moveStory } from '../../../../main/core/workflow.ts';
import { sql, type Sql } from '../../../../main/store/sql.ts';
import { logQuery, newestQuery } from '../../../../main/store/story-log.ts';
import { openThreadsQuery, threadRows } from '../../../../main/store/threads.ts';
import type { Ack } from '../../../../shared/protocol/story.ts';
import { good, profileHere, refusal, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const session = 'window-one';
const baseOf = ({ number, sha256 }: Pick<Ack, 'number' | 'sha256'>) => ({ number, sha256 });

function write(words: string): { ack: Ack; block: string } {
  const { ack, article } = good(createStory(here.ctx, { session, language: 'en-GB', zone: 'UTC' }));
  const block = article.body[0]?.id ?? '';
  return { ack: again(ack, block, words), block };
}

const again = (ack: Ack, block: string, words: string): Ack =>
  good(
    saveStory(here.ctx, {
      storyId: ack.storyId,
      session,
      base: baseOf(ack),
      patch: { blocks: [{ kind: 'paragraph', id: block, content: [text(words)] }] },
    }),
  );

const comment = (storyId: string, words = 'Is this so?') =>
  good(openThread(here.ctx, { storyId, about: { on: 'story' }, text: words }));

const linesOf = (storyId: string) =>
  good(listLog(here.ctx, { storyId, limit: 100 })).lines.map((line) => line.what);

test('what was acknowledged is there after a crash, with its line in the log', () => {
  const { ack } = write('Votes.');
  const thread = comment(ack.storyId);
  here.reopen();
  expect(good(listThreads(here.ctx, { storyId: ack.storyId })).threads).toEqual([thread]);
  expect(linesOf(ack.storyId).map((line) => line.kind)).toEqual(['thread.opened']);
});

test('a comment and its line are written together or not at all', () => {
  const { ack } = write('Votes.');
  const thread = comment(ack.storyId);
  here.ctx.store.write((db) =>
    db.run(sql`CREATE TRIGGER no_log BEFORE INSERT ON story_log BEGIN SELECT RAISE(ABORT, 'no'); END`),
  );
  const place = { storyId: ack.storyId, threadId: thread.threadId };
  expect(() => reply(here.ctx, { ...place, text: 'Lost?' })).toThrow();
  expect(() => turnThread(here.ctx, place, 'resolved')).toThrow();
  expect(good(listThreads(here.ctx, { storyId: ack.storyId })).threads).toEqual([thread]);
});

test('a step whose line cannot be written leaves the text and its memory as they were', () => {
  const { ack } = write('Votes.');
  here.ctx.store.write((db) =>
    db.run(sql`CREATE TRIGGER no_log BEFORE INSERT ON story_log BEGIN SELECT RAISE(ABORT, 'no'); END`),
  );
  expect(() => approve(here.ctx, { storyId: ack.storyId, session, base: baseOf(ack) })).toThrow();
  const now = good(readWorkflow(here.ctx, { storyId: ack.storyId }));
  expect([now.status, now.base, now.approval]).toEqual(['draft', baseOf(ack), null]);
});

test('words are looked up in the text that the person saw, also when it is no longer the newest', () => {
  const { ack, block } = write('The council voted for the barrier.');
  good(sealStory(here.ctx, { storyId: ack.storyId, session, base: baseOf(ack), cause: 'pause' }));
  again(ack, block, 'On Monday the council voted for the barrier.');
  const about = {
    on: 'words' as const,
    base: baseOf(ack),
    reading: 'final' as const,
    ranges: [{ at: { block, part: 'text' as const }, from: 4, to: 11 }],
  };
  const thread = good(openThread(here.ctx, { storyId: ack.storyId, about, text: 'Which?' }));
  expect(thread.anchor).toMatchObject({ number: ack.number, parts: [{ quote: 'council' }] });
});

test('what a comment said before stands in the log, and a word that is the same again is no change', () => {
  const { ack } = write('Votes.');
  const thread = comment(ack.storyId);
  const place = {
    storyId: ack.storyId,
    threadId: thread.threadId,
    commentId: thread.comments[0]?.commentId ?? '',
  };
  good(editComment(here.ctx, { ...place, text: 'Are you sure?' }));
  const edited = good(editComment(here.ctx, { ...place, text: 'Are you sure?' }));
  expect(edited.comments.map((c) => c.wordings.map((w) => w.text))).toEqual([
    ['Is this so?', 'Are you sure?'],
  ]);
  expect(linesOf(ack.storyId)).toMatchObject([
    { kind: 'comment.edited', was: 'Is this so?' },
    { kind: 'thread.opened' },
  ]);
});

test('a mention knows the people of the desk by their whole names', () => {
  const { ack } = write('Votes.');
  good(
    changeStories(here.ctx, { session, items: [{ storyId: ack.storyId, set: { assignee: 'سارة الخطيب' } }] }),
  );
  const thread = comment(ack.storyId, 'هل هذا صحيح يا @سارة الخطيب؟');
  expect(thread.comments.map((c) => wordingOf(c).mentions)).toEqual([['سارة الخطيب']]);
});

test('a reply knows whom other comments on the story name, by their whole names', () => {
  const { ack } = write('Votes.');
  comment(ack.storyId, 'Ask @"Mona Hatt".');
  const { threadId } = comment(ack.storyId, 'Is this so?');
  const answered = good(reply(here.ctx, { storyId: ack.storyId, threadId, text: '@mona hatt, is it?' }));
  expect(answered.comments.map((c) => wordingOf(c).mentions)).toEqual([[], ['Mona Hatt']]);
});

test('whatever changes the status, the assignee or the deadline is logged, typed letters as one line', () => {
  const { ack, block } = write('Votes.');
  const { storyId } = ack;
  good(changeStories(here.ctx, { session, items: [{ storyId, set: { status: 'in-review' } }] }));
  let head = good(readWorkflow(here.ctx, { storyId })).base;
  for (const assignee of ['I', 'In', 'Ines']) {
    const meta = { ...headMeta(storyId), assignee };
    const saved = good(saveStory(here.ctx, { storyId, session, base: head, patch: { meta, blocks: [] } }));
    head = baseOf(saved);
  }
  again({ ...ack, ...head }, block, 'Votes counted.');
  expect(linesOf(storyId)).toMatchObject([
    { kind: 'assigned', from: '', to: 'Ines' },
    { kind: 'status.moved', from: 'draft', to: 'in-review' },
  ]);
});

function headMeta(storyId: string) {
  const head = here.ctx.heads.get(storyId);
  if (!head.ok) throw new Error(head.problem.message);
  return head.value.article.meta;
}

test('an approval holds through the steps of the desk and is stale when readers would get another text', () => {
  const { ack, block } = write('Votes.');
  const { storyId } = ack;
  const approved = good(approve(here.ctx, { storyId, session, base: baseOf(ack) }));
  const stale = () => good(readWorkflow(here.ctx, { storyId })).approval?.stale;
  good(
    changeStories(here.ctx, { session, items: [{ storyId, set: { assignee: 'Bo', plannedWords: 300 } }] }),
  );
  expect(stale()).toBe(false);
  const { base } = good(readWorkflow(here.ctx, { storyId }));
  const published = good(moveStory(here.ctx, { storyId, session, base, to: 'published' }));
  expect([stale(), published.workflow.approval?.number]).toEqual([false, approved.ack.number]);
  const changed = again(published.ack, block, 'Votes!');
  expect(stale()).toBe(true);
  again(changed, block, 'Votes.');
  expect(stale()).toBe(false);
});

test('who may not is told who can, and what was done anyway is in the log', () => {
  const { ack } = write('Votes.');
  setProfile(here.ctx, {
    name: 'Ines',
    initials: 'I',
    role: '',
    language: 'en-GB',
    zone: 'UTC',
    deskRole: 'reporter',
  });
  const input = { storyId: ack.storyId, session, base: baseOf(ack) };
  const refused = approve(here.ctx, input);
  expect(refused.ok ? '' : refused.problem.message).toBe(
    'Nothing was changed. This is for an editor or a producer to do. You can do it anyway with a note; the log will say so.',
  );
  expect(refusal(approve(here.ctx, { ...input, anyway: true }))).toBe('unsupported');
  good(approve(here.ctx, { ...input, anyway: true, note: 'Nobody else is here.' }));
  expect(linesOf(ack.storyId)[0]).toMatchObject({
    kind: 'approved',
    note: 'Nobody else is here.',
    anyway: ['role'],
  });
});

test('the log is read page by page, the newest first', () => {
  const { ack } = write('Votes.');
  const thread = comment(ack.storyId);
  for (let n = 0; n < 4; n++)
    good(reply(here.ctx, { storyId: ack.storyId, threadId: thread.threadId, text: String(n) }));
  const first = good(listLog(here.ctx, { storyId: ack.storyId, limit: 3 }));
  const rest = good(listLog(here.ctx, { storyId: ack.storyId, limit: 3, before: first.next ?? 0 }));
  expect([first.lines.length, rest.lines.map((l) => l.what.kind), rest.next]).toEqual([
    3,
    ['comment.added', 'thread.opened'],
    null,
  ]);
});

test('a copy of a story begins without comments, log or approval', () => {
  const { ack } = write('Votes.');
  comment(ack.storyId);
  good(approve(here.ctx, { storyId: ack.storyId, session, base: baseOf(ack) }));
  const copy = good(duplicateStory(here.ctx, { storyId: ack.storyId, session })).ack.storyId;
  expect([
    good(listThreads(here.ctx, { storyId: copy })).threads,
    linesOf(copy),
    good(readWorkflow(here.ctx, { storyId: copy })).approval,
  ]).toEqual([[], [], null]);
});

test('everything that was said of a story goes with it when its row is deleted for good', () => {
  const { ack } = write('Votes.');
  comment(ack.storyId);
  const other = write('Other.').ack;
  const kept = comment(other.storyId);
  const rows = (): unknown =>
    here.ctx.store.db.one(sql`SELECT (SELECT count(*) FROM thread) AS threads,
    (SELECT count(*) FROM comment) AS comments, (SELECT count(*) FROM story_log) AS lines`);
  expect(rows()).toEqual({ threads: 2, comments: 2, lines: 2 });
  here.ctx.store.write((db) => {
    const key = sql`(SELECT story_key FROM story WHERE story_id = ${ack.storyId})`;
    for (const table of [sql`revision`, sql`story_keyword`, sql`story_entity`, sql`story_value`])
      db.run(sql`DELETE FROM ${table} WHERE story_key = ${key}`);
    db.run(sql`DELETE FROM story WHERE story_id = ${ack.storyId}`);
  });
  expect(rows()).toEqual({ threads: 1, comments: 1, lines: 1 });
  expect(good(listThreads(here.ctx, { storyId: other.storyId })).threads).toEqual([kept]);
});

test.each<[string, Sql, string]>([
  ['the threads of a story', threadRows(1, null).threads, 'thread_by_time'],
  ['its comments', threadRows(1, null).comments, 'comment_by_time'],
  ['one thread', threadRows(1, 'x').threads, 'sqlite_autoindex_thread_1'],
  ['the comments of one thread', threadRows(1, 'x').comments, 'comment_by_time'],
  ['how many threads are open', openThreadsQuery(1), 'thread_open'],
  ['a page of the log', logQuery(1, 99, 20), 'story_log_by_story'],
  ['the newest line of some kinds', newestQuery(1, ['approved', 'status.moved']), 'story_log_by_kind'],
])('%s are read by an index, unsorted', (_what, query, index) => {
  const plan = here.ctx.store.db
    .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`)
    .map((r) => r.detail);
  expect(plan.join('\n')).toContain(index);
  expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|SCAN/u);
});
