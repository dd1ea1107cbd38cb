import { describe, expect, it } from 'vitest';
import type { StoryRow } from '../../../../shared/protocol/story.ts';
import { rowsInPlace } from '../../../../renderer/desk/held-rows.ts';

const row = (storyId: string, words: number): StoryRow => ({
  storyId,
  headline: storyId,
  slug: '',
  standfirst: '',
  byline: '',
  desk: '',
  status: 'draft',
  language: 'en-GB',
  direction: 'ltr',
  words,
  createdAt: 0,
  updatedAt: 0,
  deadlineAt: null,
  embargoAt: null,
  assignee: '',
  plannedWords: null,
  storyType: '',
  binned: false,
  archived: false,
  number: 1,
  opening: '',
});
const placed = (...rows: StoryRow[]) => new Map(rows.map((r, place) => [place, r]));
const shown = (rows: ReadonlyMap<number, StoryRow>) => [...rows].map(([at, r]) => [at, r.storyId, r.words]);

describe('rows under a hand', () => {
  it('stay in their places and say what is new', () => {
    const kept = placed(row('a', 1), row('b', 1), row('c', 1));
    const now = placed(row('c', 9), row('a', 1), row('b', 1));
    expect(shown(rowsInPlace(kept, now))).toEqual([
      [0, 'a', 1],
      [1, 'b', 1],
      [2, 'c', 9],
    ]);
  });

  it('show a story that left the pages in sight as it was last seen', () => {
    expect(shown(rowsInPlace(placed(row('a', 1), row('b', 1)), placed(row('z', 2), row('a', 3))))).toEqual([
      [0, 'a', 3],
      [1, 'b', 1],
    ]);
  });

  it('show what stands now in places that were not seen before', () => {
    const kept = placed(row('a', 1));
    expect(shown(rowsInPlace(kept, placed(row('a', 2), row('b', 2))))).toEqual([
      [0, 'a', 2],
      [1, 'b', 2],
    ]);
  });
});
