import { describe, expect, it } from 'vitest';
import { text } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { openThread, turned, type Thread } from '../../../../shared/article/talk/thread.ts';
import { anchorToBlock, anchorToWords } from '../../../../shared/article/talk/anchor.ts';
import { project } from '../../../../shared/article/projection.ts';
import { commentThreads, joinCameBack, type CommentThread } from '../../../../shared/formats/index.ts';
import { uuidv7 } from '../../../../shared/kit/ids.ts';
import { emptyStory } from './support.ts';

const AT = Date.UTC(2026, 10, 24, 9);
const id = (n: number): string => uuidv7(AT, new Uint8Array(10).fill(n));
const ines = { name: 'Ines Quill', initials: 'IQ' };
const body: Block[] = [
  { kind: 'paragraph', id: 'line-1', content: [text('The mayor said so.')] },
  { kind: 'image', id: 'imag-1', alt: 'A quay', caption: 'The quay on Monday.', credit: '' },
];
const story = emptyStory(body);
const anchors = [
  anchorToWords(project(story), 1, [{ at: { block: 'line-1', part: 'text' }, from: 4, to: 9 }]),
  anchorToWords(project(story), 1, [{ at: { block: 'imag-1', part: 'caption' }, from: 4, to: 8 }]),
  anchorToWords(project(story), 1, [{ at: { field: 'headline' }, from: 4, to: 8 }]),
  anchorToBlock(project(story), 1, 'line-1'),
].map((made) => {
  if (!made.ok) throw new Error(made.problem);
  return made.value;
});
const threads: Thread[] = anchors.map((anchor, n) =>
  openThread(
    { threadId: id(n), anchor, by: ines, at: AT + n * 1000 },
    { commentId: id(n + 20), id: id(n + 40), text: `Remark ${String(n)}`, mentions: [] },
  ),
);

/** An id that follows from what is said, as the core makes it, without its hash. */
const idFrom = (seed: string, at: number): string => {
  const bytes = new Uint8Array(10);
  Array.from(seed).forEach((c, i) => {
    bytes[i % 10] = ((bytes[i % 10] ?? 0) * 31 + (c.codePointAt(0) ?? 0)) % 251;
  });
  return uuidv7(at, bytes);
};
const join = (mine: readonly Thread[], came: readonly CommentThread[], resolved = false) =>
  joinCameBack(
    mine,
    {
      threads: came,
      standing: story,
      number: 2,
      sent: threads.map(({ threadId }) => ({ id: threadId, resolved })),
      by: { name: 'Word', initials: '' },
      writtenAt: AT,
      now: AT + 86_400_000,
    },
    idFrom,
  );

describe('comments on their way into a document', () => {
  it('stand where they stand on the desk, or as near to it as a document can say', () => {
    expect(commentThreads(threads, story).map(({ place }) => place)).toEqual([
      { on: 'words', parts: [{ block: 'line-1', from: 4, to: 9 }] },
      { on: 'block', block: 'imag-1' },
      { on: 'field', field: 'headline' },
      { on: 'block', block: 'line-1' },
    ]);
  });

  it('are settled as they are, and say nothing that was taken back or came later', () => {
    const [first, second, third] = threads;
    if (!first || !second || !third) throw new Error('expected threads');
    const settled = turned(first, { id: id(60), at: AT + 5000, by: ines, to: 'resolved' });
    const gone = {
      ...second,
      comments: second.comments.map((c) => ({
        ...c,
        wordings: [...c.wordings, { id: id(61), at: AT + 6000, text: null, mentions: [] }],
      })),
    };
    const told = (until?: number) =>
      commentThreads([settled, gone, third], story, until).map((t) => [t.comments[0]?.text, t.resolved]);
    expect([told(), told(AT + 2000)]).toEqual([
      [
        ['Remark 0', true],
        ['Remark 2', false],
      ],
      [
        ['Remark 0', false],
        ['Remark 1', false],
        ['Remark 2', false],
      ],
    ]);
  });
});

describe('comments on their way home', () => {
  const out = commentThreads(threads, story);
  const query = (at: number | null = AT): CommentThread => ({
    place: { on: 'words', parts: [{ block: 'line-1', from: 10, to: 14 }] },
    reading: 'final',
    resolved: false,
    comments: [{ by: 'Petra Lindqvale', initials: 'PL', at, text: 'Source?' }],
  });

  it('say nothing new where nobody said anything', () => {
    expect(join(threads, out)).toEqual({ threads: [], said: 0, turned: [] });
  });

  it('keep two that say the same at one time apart, and know both when they come again', () => {
    const came = [
      ...out,
      query(),
      { ...query(), place: { on: 'block' as const, block: 'line-1' } },
      query(null),
    ];
    const first = join(threads, came);
    const ids = first.threads.flatMap((t) => [t.threadId, ...t.comments.map((c) => c.commentId)]);
    expect([first.said, new Set(ids).size]).toEqual([3, 6]);
    expect(join([...threads, ...first.threads], came)).toEqual({ threads: [], said: 0, turned: [] });
    // The control: a third one is new.
    expect(join([...threads, ...first.threads], [...came, query()]).said).toBe(1);
  });

  it('settle what was settled there, once, and never what is open', () => {
    const settled = out.map((t, n) => ({ ...t, resolved: n === 0 }));
    const [done] = join(threads, settled).threads;
    expect([done?.threadId, done?.turns.map((t) => [t.to, t.by.name])]).toEqual([
      threads[0]?.threadId,
      [['resolved', 'Word']],
    ]);
    if (!done) throw new Error('expected a thread');
    const again = turned(done, { id: id(70), at: AT + 90_000_000, by: ines, to: 'open' });
    expect(join([again, ...threads.slice(1)], settled).threads).toEqual([]);
  });

  it('take up again what was taken up there, when the document says so, once', () => {
    const [first] = threads;
    if (!first) throw new Error('expected a thread');
    const settled = turned(first, { id: id(71), at: AT - 9000, by: ines, to: 'resolved' });
    const reopened = join([settled], out.slice(0, 1), true);
    expect([reopened.turned, reopened.threads[0]?.turns.map((t) => [t.to, t.by.name, t.at])]).toEqual([
      [{ threadId: first.threadId, to: 'open' }],
      [
        ['resolved', ines.name, AT - 9000],
        ['open', 'Word', AT],
      ],
    ]);
    const [open] = reopened.threads;
    if (!open) throw new Error('expected a thread');
    const again = turned(open, { id: id(72), at: AT + 90_000_000, by: ines, to: 'resolved' });
    expect(join([again], out.slice(0, 1), true).turned).toEqual([]);
    // An editor that does not write it down has taken up nothing.
    const silent = out.slice(0, 1).map((t) => ({ ...t, stated: false }));
    expect(join([settled], silent, true)).toEqual({ threads: [], said: 0, turned: [] });
  });
});
