import type { StoryRow } from '../../shared/protocol/story.ts';
import { words } from '../ui/words/index.ts';

/** Whose turn a story is, in a few words for its row: with whom it is out, or what is asked of whom. Null for most. */
export function turnOf({ out, asked }: Pick<StoryRow, 'out' | 'asked'>): string | null {
  const { row } = words().turns;
  if (out !== undefined) return out === '' ? row.outAnyone : row.out(out);
  if (asked === undefined) return null;
  if (asked.for === 'changes') return row.changes;
  return asked.of === '' ? row.reviewAnyone : row.review(asked.of);
}
