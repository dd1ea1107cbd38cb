import { expect, it } from 'vitest';
import { makeShelf } from '../../../../renderer/story/session/shelf.ts';
import type { EventName, EventOf, On } from '../../../../shared/protocol/index.ts';
import { desk, fakeEditor, wordsOf } from './support/desk.ts';
import { STORY } from './support/fake-core.ts';
import { say } from '../../../../shared/protocol/said.ts';

function shelfDesk() {
  const { clock, core, ports } = desk();
  const hearers = new Map<EventName, (event: never) => void>();
  const on: On = (name, hear) => {
    hearers.set(name, hear);
    return () => hearers.delete(name);
  };
  const tell = <N extends EventName>(name: N, event: EventOf<N>) => hearers.get(name)?.(event as never);
  const shelf = makeShelf({ ...ports, on });
  const open = async () => {
    const asked = shelf.open(STORY);
    await clock.run(50);
    const answer = await asked;
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  };
  return { clock, core, shelf, open, tell };
}

const write = (session: Awaited<ReturnType<ReturnType<typeof shelfDesk>['open']>>, words: string) => {
  const editor = fakeEditor(session.current().body);
  const detach = session.attach(editor);
  editor.write(words);
  session.changed();
  return detach;
};

it('saves and seals a story that is left, and reads it afresh the next time', async () => {
  const { clock, core, shelf, open } = shelfDesk();
  const session = await open();
  write(session, 'left')();
  shelf.release(session);
  await clock.run(100);
  expect(core.head()).toMatchObject({ number: 2, sealed: true });
  expect(await open()).not.toBe(session);
});

it('gives one session to all who read a story at once, and keeps it while one of them stays', async () => {
  const { clock, shelf, open } = shelfDesk();
  const [one, two] = await Promise.all([open(), open()]);
  expect(one).toBe(two);
  shelf.release(one);
  await clock.run(100);
  expect(await open()).toBe(one);
});

it('keeps a text that could not be stored, goes on trying, and hands it back', async () => {
  const { clock, core, shelf, open } = shelfDesk();
  const session = await open();
  core.refusing(() => ({ kind: 'not-saved', ...say('store.full') }));
  write(session, 'precious')();
  shelf.release(session);
  await clock.run(30_000);
  expect(shelf.isSafe()).toBe(false);
  expect(wordsOf((await open()).current())).toBe('precious');
  shelf.release(session);
  core.refusing(null);
  await clock.run(60_000);
  expect(wordsOf(core.head().article)).toBe('precious');
  expect(shelf.isSafe()).toBe(true);
});

it('flushes every open story and tells the first reason why not', async () => {
  const { clock, core, shelf, open } = shelfDesk();
  write(await open(), 'unsaved');
  core.refusing(() => ({ kind: 'not-saved', ...say('store.full') }));
  const flushed = shelf.flush();
  await clock.run(100);
  expect(await flushed).toEqual({ saved: false, reason: say('store.full').message });
});

it('looks again when the store was replaced', async () => {
  const { clock, core, open, tell } = shelfDesk();
  const session = await open();
  core.saveElsewhere({
    ...core.head().article,
    meta: { ...core.head().article.meta, headline: 'From a backup' },
  });
  tell('store.replaced', { reason: 'restored' });
  await clock.run(100);
  expect(session.view().meta.headline).toBe('From a backup');
});
