import { describe, expect, it } from 'vitest';
import { anchorOnScreen } from '../../../../../renderer/story/talk/begin.ts';
import { openThread } from '../../../../../renderer/story/talk/send.ts';
import type { Anchor } from '../../../../../shared/article/talk/anchor.ts';
import type { Call, InputOf } from '../../../../../shared/protocol/index.ts';
import { say } from '../../../../../shared/protocol/said.ts';
import { desk, paragraph } from '../support/desk.ts';

type Opened = InputOf<'thread.open'>;

/** A core that answers comments as told, one after the other, and remembers what it was asked. */
function answering(kinds: readonly ('conflict' | 'not-saved')[]) {
  const asked: Opened[] = [];
  const call: Call = (_name, input) => {
    asked.push(input as Opened);
    const kind = kinds[asked.length - 1] ?? 'not-saved';
    return Promise.resolve({ ok: false, problem: { kind, ...say('talk.moved-on') } });
  };
  return { asked, call };
}

function anchorOn(at: ReturnType<typeof desk>, from: number, to: number): Anchor {
  const made = anchorOnScreen(at.session.current(), 1, [
    { at: { block: 'block0000000', part: 'text' }, from, to },
  ]);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
}

describe('sending a comment', () => {
  it('stores words that were only typed first, and finds them in what is stored', async () => {
    const at = desk();
    at.type('The barrier opens in May');
    const anchor = anchorOn(at, 4, 11);
    const { asked, call } = answering([]);
    const sent = openThread(at.session, call, { anchor, text: 'Sure?' });
    await at.clock.run(1000);
    await sent;
    const { base } = at.session.acknowledged();
    expect(asked).toEqual([
      {
        storyId: at.session.storyId,
        about: {
          on: 'words',
          base,
          ranges: [{ at: { block: 'block0000000', part: 'text' }, from: 4, to: 11 }],
          reading: 'final',
        },
        text: 'Sure?',
      },
    ]);
  });

  it('follows words that were moved along while the comment was written', async () => {
    const at = desk('The barrier opens in May');
    const anchor = anchorOn(at, 4, 11);
    at.type('Tonight: The barrier opens in May');
    const { asked, call } = answering([]);
    const sent = openThread(at.session, call, { anchor, text: 'Sure?' });
    await at.clock.run(1000);
    await sent;
    expect(asked[0]?.about).toMatchObject({ ranges: [{ from: 13, to: 20 }] });
  });

  it('looks again when the text was saved meanwhile', async () => {
    const at = desk('The barrier opens in May');
    const { asked, call } = answering(['conflict', 'not-saved']);
    const sent = openThread(at.session, call, { anchor: anchorOn(at, 4, 11), text: 'Sure?' });
    await at.clock.run(1000);
    const answer = await sent;
    expect([asked.length, answer.ok ? null : answer.problem.kind]).toEqual([2, 'not-saved']);
  });

  it('asks nothing about words that are gone', async () => {
    const at = desk('The barrier opens in May');
    const anchor = anchorOn(at, 4, 11);
    at.type('Nothing of it is left here');
    const { asked, call } = answering([]);
    const sent = openThread(at.session, call, { anchor, text: 'Sure?' });
    await at.clock.run(1000);
    const answer = await sent;
    expect([asked, answer.ok ? null : answer.problem.code]).toEqual([[], 'talk.moved-on']);
  });
});

describe('what a comment is about on the screen', () => {
  it('is struck words as they read before, when nothing else is selected', () => {
    const body = paragraph('block0000000', 'The plan');
    if (!('content' in body)) throw new Error('expected a line');
    const by = { id: 's1', by: 'Ada Okonjo', at: '2026-11-24T09:00:00.000Z' };
    const struck = { kind: 'text' as const, text: ' old', del: by };
    const article = { ...desk().session.current(), body: [{ ...body, content: [...body.content, struck] }] };
    const made = anchorOnScreen(article, 1, [
      { at: { block: 'block0000000', part: 'text' }, from: 9, to: 12 },
    ]);
    expect(made).toMatchObject({ ok: true, value: { on: 'words', parts: [{ quote: 'old' }] } });
  });
});
