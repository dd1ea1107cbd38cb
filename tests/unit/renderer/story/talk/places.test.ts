import { describe, expect, it } from 'vitest';
import { inReadingOrder, names, sameAsBefore, screenOf } from '../../../../../renderer/story/talk/places.ts';
import type { Placed } from '../../../../../shared/article/talk/find-anchor.ts';
import { openThread, type Thread } from '../../../../../shared/article/talk/thread.ts';
import { paragraph } from '../support/desk.ts';

const by = { name: 'Ines Quill', initials: 'IQ' };
const thread = (threadId: string, at: number, mentions: string[] = []): Thread =>
  openThread(
    { threadId, anchor: { on: 'story' }, by, at },
    { commentId: 'c', id: 'w', text: 'Said.', mentions },
  );
const inWords = (block: string, from: number): Extract<Placed, { state: 'words' }> => ({
  state: 'words',
  parts: [{ at: { block, part: 'text' }, from, to: from + 2 }],
  how: 'exact',
  missing: 0,
  reading: 'final',
});
const body = [paragraph('b1', 'First line'), paragraph('b2', 'Second line')];

describe('comments in reading order', () => {
  it('are those about the story, its fields, its text, then those whose words are gone; older ones first', () => {
    const placed = new Map<string, Placed>([
      ['gone', { state: 'detached', block: 'b1' }],
      ['late', inWords('b2', 0)],
      ['early', inWords('b1', 6)],
      ['block', { state: 'block', block: 'b1', how: 'exact', reading: 'final' }],
      ['field', { ...inWords('b1', 0), parts: [{ at: { field: 'headline' }, from: 0, to: 2 }] }],
      ['whole', { state: 'story' }],
      ['older', { state: 'story' }],
    ]);
    const threads = [...placed.keys()].map((id) => thread(id, id === 'older' ? 1 : 2));
    expect(inReadingOrder(threads, placed, { body }).map((t) => t.threadId)).toEqual([
      'older',
      'whole',
      'field',
      'block',
      'early',
      'late',
      'gone',
    ]);
  });
});

describe('where a comment is on the screen', () => {
  it('is its words, or the whole line of its block; nothing for fields and what is gone', () => {
    const screen = screenOf(body);
    expect([
      screen(inWords('b1', 2)),
      screen({ state: 'block', block: 'b2', how: 'exact', reading: 'final' }),
      screen({ state: 'detached', block: 'b1' }),
      screen({ ...inWords('b1', 0), parts: [{ at: { field: 'headline' }, from: 0, to: 2 }] }),
    ]).toEqual([
      [{ block: 'b1', part: 'text', from: 2, to: 4 }],
      [{ block: 'b2', part: 'text', from: 0, to: 11 }],
      [],
      [],
    ]);
  });
});

it('knows a comment that names a person, whatever the case', () => {
  expect([
    names(thread('a', 1, ['INES quill']), 'Ines Quill'),
    names(thread('a', 1), ''),
    names(thread('a', 1, ['']), ''),
  ]).toEqual([true, false, false]);
});

it('keeps the places that stayed the same, and the whole map where all did', () => {
  const was = new Map<string, Placed>([
    ['still', inWords('b1', 0)],
    ['moved', inWords('b2', 0)],
  ]);
  const now = sameAsBefore(
    was,
    new Map([
      ['still', inWords('b1', 0)],
      ['moved', inWords('b2', 4)],
    ]),
  );
  expect([now.get('still') === was.get('still'), now.get('moved')]).toEqual([true, inWords('b2', 4)]);
  expect(sameAsBefore(was, new Map([...was].map(([id, at]) => [id, { ...at }])))).toBe(was);
  expect(sameAsBefore(was, new Map([['still', inWords('b1', 0)]])).size).toBe(1);
});
