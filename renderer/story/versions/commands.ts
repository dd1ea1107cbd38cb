import { call } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { showComparison } from '../view-state.ts';
import { comparedFrom, rowsToShow } from './rows.ts';

/** How far back a marked version is looked for. */
const LOOK_BACK = 200;

/** Compares the story as it is with the newest marked version or, without one, with the version before. */
export async function compareStory(storyId: string): Promise<void> {
  const answer = await call('revision.list', { storyId, limit: LOOK_BACK });
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  const rows = rowsToShow(answer.value);
  const head = rows.find((row) => !row.side);
  const from = head ? comparedFrom(rows, head.number) : null;
  if (from === null) showToast(words().versions.nothingToCompare);
  else showComparison(storyId, from, 'now');
}
