import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../shared/article/inline.ts';
import { isTakenBack, stateOf, wordingOf } from '../../shared/article/talk/thread.ts';
import type { Ack } from '../../shared/protocol/story.ts';
import { hosts, kindOf, until, value, type Host } from './hosts.ts';

const session = 'contract-window-1';
const WORDS = 'The council voted for the barrier.';

describe.each(hosts)('comments and the way of a story %s', (_name, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.stop());

  const profile = (name: string, deskRole?: 'reporter' | 'editor' | 'producer') =>
    value(
      host.call('profile.set', {
        name,
        initials: name.slice(0, 2),
        language: 'en-GB',
        zone: 'UTC',
        ...(deskRole ? { deskRole } : {}),
      }),
    );

  const baseOf = ({ number, sha256 }: Pick<Ack, 'number' | 'sha256'>) => ({ number, sha256 });

  async function aStory(): Promise<{ storyId: string; base: ReturnType<typeof baseOf>; block: string }> {
    const { ack, article } = await value(host.call('story.create', { session, language: 'en-GB' }));
    const block = article.body[0]?.id ?? '';
    const saved = await value(
      host.call('story.save', {
        storyId: ack.storyId,
        session,
        base: baseOf(ack),
        patch: { blocks: [{ kind: 'paragraph', id: block, content: [text(WORDS)] }] },
      }),
    );
    return { storyId: ack.storyId, base: baseOf(saved), block };
  }

  const onWords = (s: Awaited<ReturnType<typeof aStory>>) => ({
    on: 'words' as const,
    base: s.base,
    ranges: [{ at: { block: s.block, part: 'text' as const }, from: 26, to: 33 }],
  });

  it('threads are opened, answered, reworded, taken back, resolved and taken up again', async () => {
    await profile('Ines Okonjo');
    const s = await aStory();
    const { storyId } = s;
    const opened = await value(
      host.call('thread.open', { storyId, about: onWords(s), text: 'Which one? @"Jo van Dale"' }),
    );
    const { threadId } = opened;
    const commentId = opened.comments[0]?.commentId ?? '';
    expect(opened.anchor).toMatchObject({ on: 'words', parts: [{ quote: 'barrier' }] });
    expect(opened.comments.map((c) => wordingOf(c).mentions)).toEqual([['Jo van Dale']]);
    await value(host.call('thread.reply', { storyId, threadId, text: 'The new one.' }));
    await value(host.call('thread.edit', { storyId, threadId, commentId, text: 'Which barrier?' }));
    await value(host.call('thread.resolve', { storyId, threadId }));
    await value(host.call('thread.reopen', { storyId, threadId }));
    await value(host.call('thread.takeBack', { storyId, threadId, commentId }));
    const { threads, damaged, unread } = await value(host.call('thread.list', { storyId }));
    expect([threads.map(stateOf), damaged, unread]).toEqual([['open'], [], 0]);
    expect(await value(host.call('thread.keep', { storyId, threadId }))).toEqual(threads[0]);
    expect(threads[0]?.comments.map((c) => [isTakenBack(c), wordingOf(c).text])).toEqual([
      [true, null],
      [false, 'The new one.'],
    ]);
    const { lines, next } = await value(host.call('log.list', { storyId, limit: 20 }));
    expect([lines.map((l) => l.what.kind), next]).toEqual([
      [
        'comment.takenBack',
        'thread.reopened',
        'thread.resolved',
        'comment.edited',
        'comment.added',
        'thread.opened',
      ],
      null,
    ]);
    await until(
      () => host.events.filter((e) => e.name === 'threads.changed').length,
      (count) => count >= 6,
    );
  });

  it('what is being written is kept, never over the words of another window, and goes with its story', async () => {
    const { storyId } = await aStory();
    const about = { on: 'new' as const, anchor: { on: 'story' as const } };
    const put = (draftId: string, number: number, words: string) =>
      value(host.call('draft.put', { storyId, draftId, number, about, text: words }));
    const list = async () =>
      (await value(host.call('draft.list', { storyId }))).map(({ draftId, number, text: kept }) => [
        draftId,
        number,
        kept,
      ]);
    expect(await put('draftone', 0, 'Half a')).toEqual({ draftId: 'draftone', number: 1 });
    expect(await put('draftone', 1, 'Half a thought')).toEqual({ draftId: 'draftone', number: 2 });
    // An answer that was lost on its way.
    expect(await put('draftone', 1, 'Half a thought')).toEqual({ draftId: 'draftone', number: 2 });
    const other = await put('draftone', 1, 'From another window');
    expect([other.number, other.draftId === 'draftone']).toEqual([1, false]);
    expect(new Set((await list()).map((row) => row.join(' ')))).toEqual(
      new Set(['draftone 2 Half a thought', `${other.draftId} 1 From another window`]),
    );
    await value(host.call('draft.drop', { storyId, draftId: 'draftone', number: 1 }));
    expect(await list()).toHaveLength(2);
    await value(host.call('draft.drop', { storyId, draftId: 'draftone', number: 2 }));
    expect(await list()).toEqual([[other.draftId, 1, 'From another window']]);
    await value(host.call('story.bin', { storyId, binned: true }));
    expect(await put(other.draftId, 1, 'Also in the bin')).toMatchObject({ number: 2 });
    expect((await value(host.call('thread.list', { storyId }))).threads).toEqual([]);
    const nobody = '00000000-0000-7000-8000-000000000000';
    const mine = { storyId: nobody, draftId: 'draftone', number: 0 };
    expect([
      await kindOf(host.call('draft.list', { storyId: nobody })),
      await kindOf(host.call('draft.put', { ...mine, about, text: 'x' })),
      await kindOf(host.call('draft.drop', mine)),
    ]).toEqual(['not-found', 'not-found', 'not-found']);
    await until(
      () => host.events.filter((e) => e.name === 'drafts.changed').length,
      (count) => count >= 5,
    );
  });

  it('comments are refused with a reason, and nothing is written', async () => {
    await profile('Ines Okonjo');
    const s = await aStory();
    const { storyId } = s;
    const about = { on: 'story' as const };
    const thread = await value(host.call('thread.open', { storyId, about, text: 'Mine.' }));
    const place = { storyId, threadId: thread.threadId };
    const commentId = thread.comments[0]?.commentId ?? '';
    const nobody = '00000000-0000-7000-8000-000000000000';
    const old = { ...onWords(s), base: { ...s.base, sha256: '0'.repeat(64) } };
    await profile('Bo Lindqvist');
    expect([
      await kindOf(host.call('thread.open', { storyId: nobody, about, text: 'x' })),
      await kindOf(host.call('thread.open', { storyId, about: old, text: 'x' })),
      await kindOf(host.call('thread.open', { storyId, about, text: ' \n' })),
      await kindOf(host.call('thread.open', { storyId, about, text: 'x'.repeat(10_001) })),
      await kindOf(host.call('thread.reply', { storyId, threadId: nobody, text: 'x' })),
      await kindOf(host.call('thread.keep', { storyId, threadId: nobody })),
      await kindOf(host.call('thread.edit', { ...place, commentId, text: 'Not mine.' })),
      await kindOf(host.call('thread.takeBack', { ...place, commentId })),
      await kindOf(host.call('thread.takeBack', { ...place, commentId: nobody })),
      await kindOf(host.raw('thread.reply', { ...place, text: 'x', by: 'Someone Else' })),
    ]).toEqual([
      'not-found',
      'conflict',
      'invalid',
      'too-large',
      'not-found',
      'not-found',
      'unsupported',
      'unsupported',
      'not-found',
      'invalid',
    ]);
    await value(host.call('story.bin', { storyId, binned: true }));
    expect(await kindOf(host.call('thread.reply', { ...place, text: 'x' }))).toBe('read-only');
    expect(await value(host.call('thread.list', { storyId }))).toEqual({
      threads: [thread],
      damaged: [],
      unread: 0,
    });
  });

  it('a story goes from review to approval, which grows stale when the text changes', async () => {
    await profile('Ines Okonjo', 'reporter');
    const s = await aStory();
    const move = { storyId: s.storyId, session };
    const asked = await value(
      host.call('workflow.requestReview', {
        ...move,
        base: s.base,
        to: 'Bo Lindqvist',
        note: 'Two sources.',
      }),
    );
    expect([asked.article.meta.status, asked.workflow.asked]).toMatchObject([
      'in-review',
      { for: 'review', to: 'Bo Lindqvist', note: 'Two sources.', by: { name: 'Ines Okonjo' } },
    ]);
    await profile('Bo Lindqvist', 'editor');
    const back = await value(
      host.call('workflow.requestChanges', { ...move, base: baseOf(asked.ack), note: 'Who voted against?' }),
    );
    expect([back.article.meta.status, back.workflow.asked?.for]).toEqual(['draft', 'changes']);
    const approved = await value(host.call('workflow.approve', { ...move, base: baseOf(back.ack) }));
    expect([approved.article.meta.status, approved.workflow.approval?.stale]).toEqual(['ready', false]);
    const saved = await value(
      host.call('story.save', {
        ...move,
        base: baseOf(approved.ack),
        patch: { blocks: [{ kind: 'paragraph', id: s.block, content: [text('Something else.')] }] },
      }),
    );
    const now = await value(host.call('workflow.read', { storyId: s.storyId }));
    expect([now.approval?.stale, now.base]).toEqual([true, baseOf(saved)]);
    expect(now.steps.find((step) => step.to === 'published')).toMatchObject({
      may: 'anyway',
      lacks: ['stale'],
    });
    const publish = { ...move, base: baseOf(saved), to: 'published' as const };
    expect(await kindOf(host.call('workflow.move', publish))).toBe('unsupported');
    const done = await value(
      host.call('workflow.move', { ...publish, anyway: true, note: 'The press waits.' }),
    );
    expect(done.article.meta.status).toBe('published');
    const { lines } = await value(host.call('log.list', { storyId: s.storyId, limit: 1 }));
    expect(lines[0]?.what).toMatchObject({
      kind: 'status.moved',
      note: 'The press waits.',
      anyway: ['stale'],
    });
    await until(
      () => host.events.filter((e) => e.name === 'workflow.changed').length,
      (count) => count >= 4,
    );
  });

  it('steps that there are not, and those against another text, are refused', async () => {
    await profile('Ines Okonjo', 'reporter');
    const s = await aStory();
    const move = { storyId: s.storyId, session, base: s.base };
    const stale = { ...move, base: { ...s.base, sha256: '0'.repeat(64) } };
    expect([
      await kindOf(host.call('workflow.move', { ...move, to: 'published' })),
      await kindOf(host.call('workflow.move', { ...move, to: 'killed', note: 'No.', anyway: true })),
      await kindOf(host.call('workflow.approve', stale)),
      await kindOf(host.call('workflow.approve', move)),
      await kindOf(host.call('workflow.requestReview', { ...move, note: 'x'.repeat(4001) })),
      await kindOf(host.call('workflow.requestChanges', { ...move, note: ' ' })),
      await kindOf(host.call('workflow.read', { storyId: '00000000-0000-7000-8000-000000000000' })),
    ]).toEqual([
      'unsupported',
      'unsupported',
      'conflict',
      'unsupported',
      'too-large',
      'invalid',
      'not-found',
    ]);
  });
});
