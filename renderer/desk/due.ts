import type { StoryRow } from '../../shared/protocol/story.ts';

/** A deadline is worth a word while the story is still being made. */
export const isDue = (row: StoryRow): boolean =>
  row.deadlineAt !== null && row.status !== 'published' && row.status !== 'killed';

/** True when the deadline of a story that is still being made has passed. */
export const isOverdue = (row: StoryRow, now: number): boolean =>
  isDue(row) && row.deadlineAt !== null && row.deadlineAt < now;
