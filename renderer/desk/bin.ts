import { call, refreshCalls } from '../bridge/index.ts';
import { number } from '../ui/format.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';

/** Moves stories to the bin or out of it, says so, and offers to take it back. */
export async function moveToBin(
  storyIds: readonly string[],
  binned: boolean,
  undoable = true,
): Promise<void> {
  const { desk } = words();
  const moved: string[] = [];
  for (const storyId of storyIds) {
    const answer = await call('story.bin', { storyId, binned });
    if (answer.ok) moved.push(storyId);
    else showToast(answer.problem.message, { tone: 'problem' });
  }
  refreshCalls('story.list', 'story.facets');
  if (moved.length === 0) return;
  const say = binned ? desk.binned : desk.unbinned;
  showToast(say(moved.length, number(moved.length)), {
    action: undoable ? { label: desk.undo, run: () => void moveToBin(moved, !binned, false) } : undefined,
  });
}
