import { afterEach, beforeEach, expect, test } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import { stateOf, wordingOf, type Comment, type Thread } from '../../../../shared/article/talk/thread.ts';
import { verifyStore } from '../../../../main/core/maintenance.ts';
import { createStory, saveStory } from '../../../../main/core/stories.ts';
import { readWorkflow } from '../../../../main/core/standing.ts';
import { listLog } from '../../../../main/core/story-log.ts';
import { keepDamaged, listThreads, openThread, reply, turnThread } from '../../../../main/core/threads.ts';
import { checkStore } from '../../../../main/core/upkeep.ts';
import { approve } from '../../../../main/core/workflow.ts';
import { readExportable } from '../../../../main/store/export-input.ts';
import { sql, type Sql } from '../../../../main/store/sql.ts';
import type { Ack } from '../../../../shared/protocol/story.ts';
import { good, profileHere, type ProfileHere } from './profile-here.ts';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
});
afterEach(() => {
  here.remove();
});

const session = 'window-one';
const baseOf = ({ number, sha256 }: Pick<Ack, 'number' | 'sha256'>) => ({ number, sha256 });

function write(words: string): { ack: Ack } {
  const { ack, article } = good(createStory(here.ctx, { session, language: 'en-GB', zone: 'UTC' }));
  const id = article.body[0]?.id ?? '';
  const blocks = [{ kind: 'paragraph' as const, id, content: [text(words)] }];
  return {
    ack: good(saveStory(here.ctx, { storyId: ack.storyId, session, base: baseOf(ack), patch: { blocks } })),
  };
}

const comment = (storyId: string, words: string): Thread =>
  good(openThread(here.ctx, { storyId, about: { on: 'story' }, text: words }));

const said = (one: Comment): string | null => wordingOf(one).text;

/** What rot does: rows change, and nobody who writes into the store did it. */
const rot = (change: Sql): void => {
  here.ctx.store.write((db) => db.run(change));
};

test.each<[string, (thread: Thread) => Sql]>([
  [
    'words',
    ({ threadId }) =>
      sql`UPDATE comment SET wordings = replace(wordings, 'Rotten', 'Rotted') WHERE thread_id = ${threadId}`,
  ],
  ['a name', ({ threadId }) => sql`UPDATE comment SET by_name = 'Somebody' WHERE thread_id = ${threadId}`],
  ['a place', ({ threadId }) => sql`UPDATE thread SET anchor = '{"on":"st' WHERE thread_id = ${threadId}`],
  ['a turn', ({ threadId }) => sql`UPDATE thread SET state = 'resolved' WHERE thread_id = ${threadId}`],
  ['a checksum', ({ threadId }) => sql`UPDATE thread SET sha256 = NULL WHERE thread_id = ${threadId}`],
  ['a whole row', ({ threadId }) => sql`DELETE FROM thread WHERE thread_id = ${threadId}`],
])(
  '%s of a thread that rotted: it is shown as far as it reads and told, and the others are sound',
  (_what, change) => {
    const { ack } = write('Votes.');
    const { storyId } = ack;
    const rotten = comment(storyId, 'Rotten.');
    const sound = comment(storyId, 'Sound.');
    rot(change(rotten));
    const list = good(listThreads(here.ctx, { storyId }));
    expect([list.damaged, list.unread]).toEqual([[rotten.threadId], 0]);
    expect(list.threads.map((t) => t.threadId).toSorted()).toEqual(
      [rotten.threadId, sound.threadId].toSorted(),
    );
    expect(list.threads.find((t) => t.threadId === sound.threadId)).toEqual(sound);
    expect(good(verifyStore(here.ctx, { from: null })).damaged).toMatchObject([
      { storyId, code: 'talk.damaged' },
    ]);
  },
);

test('a comment that is gone or does not read is told, and what is left of its thread is shown', () => {
  const { storyId } = write('Votes.').ack;
  const thread = comment(storyId, 'First.');
  const { threadId } = thread;
  const { comments } = good(reply(here.ctx, { storyId, threadId, text: 'Second.' }));
  rot(sql`UPDATE comment SET wordings = '[{' WHERE comment_id = ${comments[1]?.commentId ?? ''}`);
  expect(good(listThreads(here.ctx, { storyId }))).toEqual({
    threads: [thread],
    damaged: [threadId],
    unread: 1,
  });
  rot(sql`DELETE FROM comment WHERE comment_id = ${comments[1]?.commentId ?? ''}`);
  expect(good(listThreads(here.ctx, { storyId }))).toEqual({
    threads: [thread],
    damaged: [threadId],
    unread: 0,
  });
});

test('writing into a damaged thread adds to it, keeps its old rows and does not make it look whole', () => {
  const { storyId } = write('Votes.').ack;
  const { threadId } = comment(storyId, 'Rotten.');
  rot(sql`UPDATE thread SET anchor = '{"on":"st' WHERE thread_id = ${threadId}`);
  good(reply(here.ctx, { storyId, threadId, text: 'An answer.' }));
  const now = good(turnThread(here.ctx, { storyId, threadId }, 'resolved'));
  expect([now.comments.map(said), stateOf(now)]).toEqual([['Rotten.', 'An answer.'], 'resolved']);
  expect(good(listThreads(here.ctx, { storyId })).damaged).toEqual([threadId]);
  expect(here.ctx.store.db.all(sql`SELECT anchor, state FROM thread`)).toEqual([
    { anchor: '{"on":"st', state: 'resolved' },
  ]);
});

test('a damaged thread that a person lets stand is whole again, and what does not read stays counted', () => {
  const { storyId } = write('Votes.').ack;
  const { threadId } = comment(storyId, 'Rotten.');
  const { comments } = good(reply(here.ctx, { storyId, threadId, text: 'Second.' }));
  rot(sql`UPDATE comment SET wordings = replace(wordings, 'Rotten', 'Rotted') WHERE thread_id = ${threadId}`);
  rot(sql`UPDATE comment SET wordings = '[{' WHERE comment_id = ${comments[1]?.commentId ?? ''}`);
  const kept = good(keepDamaged(here.ctx, { storyId, threadId }));
  expect(kept.comments.map(said)).toEqual(['Rotted.']);
  expect(good(listThreads(here.ctx, { storyId }))).toEqual({ threads: [kept], damaged: [], unread: 1 });
});

test('the check after an unclean stop tells of damaged threads, and a sound store of nothing', async () => {
  const { storyId } = write('Votes.').ack;
  comment(storyId, 'Sound.');
  await checkStore(here.ctx);
  expect(here.ctx.condition).toMatchObject({ damaged: false, warning: null });
  rot(sql`UPDATE comment SET wordings = replace(wordings, 'Sound', 'Wound')`);
  await checkStore(here.ctx);
  expect(here.ctx.condition).toMatchObject({
    damaged: false,
    warning: { code: 'talk.check-found', values: { threads: 1, stories: 1 } },
  });
});

test('a line of the log that rotted is left out and counted, and is no approval', () => {
  const { ack } = write('Votes.');
  const { storyId } = ack;
  good(approve(here.ctx, { storyId, session, base: baseOf(ack) }));
  expect(good(readWorkflow(here.ctx, { storyId })).approval).not.toBeNull();
  rot(sql`UPDATE story_log SET by_name = 'Somebody' WHERE kind = 'approved'`);
  expect(good(listLog(here.ctx, { storyId, limit: 9 })).damaged).toBe(1);
  expect(
    good(listLog(here.ctx, { storyId, limit: 9 })).lines.filter((l) => l.what.kind === 'approved'),
  ).toEqual([]);
  expect(good(readWorkflow(here.ctx, { storyId })).approval).toBeNull();
});

test('comments that leave with a document are told when they are not what was written', () => {
  const { ack } = write('Votes.');
  const { storyId, number } = ack;
  comment(storyId, 'Sound.');
  const told = (how: { said?: number }) =>
    good(readExportable(here.ctx.store, { storyId, number }, '1', how)).damagedThreads;
  expect(told({ said: here.ctx.ports.now() + 1000 })).toBeUndefined();
  rot(sql`UPDATE comment SET wordings = replace(wordings, 'Sound', 'Wound')`);
  expect([told({ said: here.ctx.ports.now() + 1000 }), told({})]).toEqual([1, undefined]);
});
