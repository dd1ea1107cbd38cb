import { expect, test } from 'vitest';
import { importThreads } from '../../../../../shared/article/talk/import-threads.ts';
import {
  commentBy,
  isTakenBack,
  openThread,
  reworded,
  stateOf,
  thread as threadType,
  turned,
  withComment,
  wordingOf,
  type Thread,
} from '../../../../../shared/article/talk/thread.ts';
import { fc, PATIENCE, runs } from './support.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const people = [
  { name: 'Ines Okonjo', initials: 'IO' },
  { name: '王小明', initials: '王' },
];
const personOf = (n: number) => people[n % 2] ?? { name: '', initials: '' };

/** What is done to the threads of a story, on either of two computers whose clocks differ and even stand still. */
const deed = fc.record({
  op: fc.constantFrom('open', 'reply', 'reply', 'edit', 'edit', 'takeBack', 'resolve', 'reopen'),
  who: fc.nat(1),
  at: fc.integer({ min: 1, max: 6 }),
  thread: fc.nat(3),
  comment: fc.nat(5),
  text: fc.constantFrom('Is this so?', 'Yes.', 'نعم', '👩‍🚒'),
});
type Deed = { op: string; who: number; at: number; thread: number; comment: number; text: string };

function done(threads: readonly Thread[], d: Deed, id: () => string): Thread[] {
  const by = personOf(d.who);
  const said = { commentId: id(), id: id(), text: d.text, mentions: [] };
  if (d.op === 'open' || threads.length === 0)
    return [...threads, openThread({ threadId: id(), anchor: { on: 'story' }, by, at: d.at }, said)];
  const n = d.thread % threads.length;
  return threads.map((t, i) => {
    if (i !== n) return t;
    const commentId = t.comments[d.comment % t.comments.length]?.commentId ?? '';
    if (d.op === 'reply') return withComment(t, commentBy(by, d.at, said));
    if (d.op === 'resolve' || d.op === 'reopen')
      return turned(t, { id: id(), at: d.at, by, to: d.op === 'resolve' ? 'resolved' : 'open' });
    const text = d.op === 'edit' ? d.text : null;
    return reworded(t, commentId, { id: id(), at: d.at, text, mentions: [] });
  });
}

/** Two or three copies that began alike and were then worked on apart. */
const copies = fc
  .record({
    shared: fc.array(deed, { maxLength: 6 }),
    apart: fc.array(fc.array(deed, { maxLength: 8 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ shared, apart }) => {
    let n = 0;
    const id = (): string => uuid((n += 1));
    const begun = shared.reduce<Thread[]>((threads, d) => done(threads, d, id), []);
    return apart.map((deeds) => deeds.reduce<Thread[]>((threads, d) => done(threads, d, id), begun));
  });

const idsIn = (threads: readonly Thread[]): string[] =>
  threads
    .flatMap((t) => [
      t.threadId,
      ...t.turns.map((x) => x.id),
      ...t.comments.flatMap((c) => [c.commentId, ...c.wordings.map((w) => w.id)]),
    ])
    .sort();

test(
  'it does not matter whose copy is mine, in which order copies come in, or how often',
  { timeout: PATIENCE },
  () => {
    fc.assert(
      fc.property(copies, ([a = [], b = [], c = []]) => {
        const both = importThreads(a, b);
        expect(importThreads(b, a)).toEqual(both);
        expect(importThreads(both, b)).toEqual(both);
        expect(importThreads(both, both)).toEqual(both);
        expect(importThreads(a, importThreads(b, c))).toEqual(importThreads(both, c));
        both.forEach((t) => threadType.parse(t));
      }),
      runs(400),
    );
  },
);

test('nothing that either copy has is lost, and nothing stands twice', { timeout: PATIENCE }, () => {
  fc.assert(
    fc.property(copies, ([a = [], b = []]) => {
      expect(idsIn(importThreads(a, b))).toEqual([...new Set([...idsIn(a), ...idsIn(b)])].sort());
    }),
    runs(400),
  );
});

test('a control: taking one copy of a thread for the other loses words', () => {
  const loses = fc.sample(copies, { numRuns: 200, seed: 20_260_301 }).filter(([a = [], b = []]) => {
    const mine = new Map(a.map((t) => [t.threadId, t]));
    for (const t of b) mine.set(t.threadId, t);
    return idsIn([...mine.values()]).length < new Set([...idsIn(a), ...idsIn(b)]).size;
  });
  expect(loses.length).toBeGreaterThan(50);
});

const first = openThread(
  { threadId: uuid(1), anchor: { on: 'story' }, by: personOf(0), at: 10 },
  { commentId: uuid(2), id: uuid(3), text: 'Who said so?', mentions: [] },
);

test('the newest state and wording hold, wherever they were said', () => {
  const mine = turned(reworded(first, uuid(2), { id: uuid(4), at: 20, text: 'Who says so?', mentions: [] }), {
    id: uuid(5),
    at: 40,
    by: personOf(0),
    to: 'resolved',
  });
  const theirs = turned(
    withComment(
      first,
      commentBy(personOf(1), 30, { commentId: uuid(6), id: uuid(7), text: 'The clerk.', mentions: [] }),
    ),
    {
      id: uuid(8),
      at: 50,
      by: personOf(1),
      to: 'open',
    },
  );
  const [joined] = importThreads([mine], [theirs]);
  expect(joined && [stateOf(joined), joined.comments.map((c) => wordingOf(c).text)]).toEqual([
    'open',
    ['Who says so?', 'The clerk.'],
  ]);
});

test('a clock that was put back does not bring older words back', () => {
  const edited = reworded(first, uuid(2), { id: uuid(4), at: 90, text: 'Later.', mentions: [] });
  const again = reworded(edited, uuid(2), { id: uuid(9), at: 5, text: null, mentions: [] });
  const [joined] = importThreads([edited], [again]);
  expect(joined && joined.comments.map(isTakenBack)).toEqual([true]);
});
