import { expect, test } from 'vitest';
import type { Answer, Call, InputOf } from '../../../../../shared/protocol/index.ts';
import { say } from '../../../../../shared/protocol/said.ts';
import type { TalkDraft } from '../../../../../shared/protocol/talk-drafts.ts';
import { makeKeeper, type Keeper, type Wanted } from '../../../../../renderer/story/talk/keeper.ts';

const STORY = 'story';
const THREAD = '00000000-0000-7000-8000-000000000001';
const KEY = `reply:${THREAD}`;
const reply = (text: string): Wanted => ({
  key: KEY,
  storyId: STORY,
  about: { on: 'reply', threadId: THREAD },
  text,
});

/** A store as the core keeps it, whose answers wait until the test lets them through. */
function desk() {
  const rows = new Map<string, TalkDraft>();
  let made = 0;
  let ids = 0;
  const refuse = { on: false };
  const slow = { list: Promise.resolve() };
  const put = ({ draftId, number, about, text }: InputOf<'draft.put'>) => {
    const before = rows.get(draftId);
    if (before?.text === text) return { draftId, number: before.number };
    const clash = before !== undefined && before.number !== number;
    const id = clash ? `other${String(++made)}` : draftId;
    const next = clash ? 1 : number + 1;
    rows.set(id, { draftId: id, number: next, about, text, at: 0 });
    return { draftId: id, number: next };
  };
  const answer = (name: string, input: unknown): Answer<unknown> => {
    if (refuse.on) return { ok: false, problem: { kind: 'not-saved', ...say('store.closed') } };
    if (name === 'draft.list') return { ok: true, value: [...rows.values()] };
    if (name === 'draft.put') return { ok: true, value: put(input as InputOf<'draft.put'>) };
    const { draftId, number } = input as InputOf<'draft.drop'>;
    if ((rows.get(draftId)?.number ?? 0) <= number) rows.delete(draftId);
    return { ok: true, value: {} };
  };
  const window = () => {
    const boxes = new Map<string, string>();
    const timers: (() => void)[] = [];
    const troubles: boolean[] = [];
    const keeper: Keeper = makeKeeper(
      {
        call: (async (name: string, input: unknown) => {
          const said = answer(name, input);
          if (name === 'draft.list') await slow.list;
          return said;
        }) as Call,
        lastPut: put,
        after: (_ms, run) => {
          timers.push(run);
          return () => {
            const at = timers.indexOf(run);
            if (at >= 0) timers.splice(at, 1);
          };
        },
        show: (key, _storyId, draft) => {
          if (draft) boxes.set(key, draft.text);
          else boxes.delete(key);
        },
        trouble: (problem) => troubles.push(problem !== null),
      },
      () => `draft${String(++ids)}`,
    );
    const type = (text: string | null): void => {
      if (text === null) boxes.delete(KEY);
      else boxes.set(KEY, text);
      keeper.want([...boxes].map(([, words]) => reply(words)));
    };
    /** Lets every wait end, and what it starts. */
    const rest = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) {
        for (const run of timers.splice(0)) run();
        for (let n = 0; n < 10; n++) await Promise.resolve();
      }
    };
    return { keeper, boxes, type, rest, troubles, timers };
  };
  const texts = (): string[] => [...rows.values()].map(({ text }) => text).toSorted();
  return { window, texts, refuse, slow };
}

test('what is typed is kept after a rest, the newest words only, and taken up by the next window', async () => {
  const { window, texts } = desk();
  const one = window();
  one.type('Ha');
  one.type('Half a thought');
  expect(texts()).toEqual([]);
  await one.rest();
  expect(texts()).toEqual(['Half a thought']);
  const after = window();
  await after.keeper.load(STORY);
  expect([...after.boxes]).toEqual([[KEY, 'Half a thought']]);
  after.type('Half a thought, whole now');
  await after.rest();
  expect(texts()).toEqual(['Half a thought, whole now']);
});

test('what is sent or discarded is forgotten, and an undone discard is kept again', async () => {
  const { window, texts } = desk();
  const one = window();
  one.type('Sent');
  await one.rest();
  one.type(null);
  one.type('Not sent after all');
  await one.rest();
  expect(texts()).toEqual(['Not sent after all']);
  one.type(null);
  await one.rest();
  expect(texts()).toEqual([]);
});

test('what is sent while its first words are on their way to the store is forgotten', async () => {
  const { window, texts } = desk();
  const one = window();
  one.type('Quick');
  for (const run of one.timers.splice(0)) run();
  one.type(null);
  await one.rest();
  await one.keeper.load(STORY);
  expect([texts(), [...one.boxes]]).toEqual([[], []]);
});

test('an answer from before something was sent does not bring it back', async () => {
  const { window, texts, slow } = desk();
  const one = window();
  one.type('Sent');
  await one.rest();
  let answered = () => {};
  slow.list = new Promise((resolve) => {
    answered = resolve;
  });
  const late = one.keeper.load(STORY);
  one.type(null);
  await one.rest();
  answered();
  await late;
  expect([texts(), [...one.boxes]]).toEqual([[], []]);
});

test('two windows that write in the same box keep both, and the other words wait until the first are done with', async () => {
  const { window, texts } = desk();
  const one = window();
  one.type('From before');
  await one.rest();
  const two = window();
  await two.keeper.load(STORY);
  one.type('Words of one');
  two.type('Words of two');
  await one.rest();
  await two.rest();
  expect(texts()).toEqual(['Words of one', 'Words of two']);
  await two.keeper.load(STORY);
  expect([...two.boxes]).toEqual([[KEY, 'Words of two']]);
  two.type(null);
  await two.rest();
  expect([texts(), [...two.boxes]]).toEqual([['Words of one'], [[KEY, 'Words of one']]]);
});

test('what was sent in another window leaves this one, unless it was written on here', async () => {
  const { window, texts } = desk();
  const one = window();
  one.type('The same');
  await one.rest();
  const [two, three] = [window(), window()];
  await two.keeper.load(STORY);
  await three.keeper.load(STORY);
  three.type('The same and more');
  one.type(null);
  await one.rest();
  await two.keeper.load(STORY);
  await three.keeper.load(STORY);
  expect([[...two.boxes], [...three.boxes]]).toEqual([[], [[KEY, 'The same and more']]]);
  await three.rest();
  expect(texts()).toEqual(['The same and more']);
});

test('words that the store refuses stay, are told, and are kept when it takes them again', async () => {
  const { window, texts, refuse } = desk();
  const one = window();
  refuse.on = true;
  one.type('On a full disk');
  for (const run of one.timers.splice(0)) run();
  for (let n = 0; n < 10; n++) await Promise.resolve();
  expect([texts(), one.troubles]).toEqual([[], [true]]);
  refuse.on = false;
  await one.rest();
  expect([texts(), one.troubles]).toEqual([['On a full disk'], [true, false]]);
});

test('a page that goes away puts what was not kept yet, and a store that was replaced gets everything again', async () => {
  const { window, texts } = desk();
  const one = window();
  one.type('Leaving');
  one.keeper.last();
  expect(texts()).toEqual(['Leaving']);
  const other = desk();
  const two = other.window();
  two.type('Kept');
  await two.rest();
  two.type(null);
  await two.rest();
  two.type('Anew');
  await two.rest();
  two.keeper.renew();
  await two.rest();
  expect(other.texts()).toEqual(['Anew']);
});
