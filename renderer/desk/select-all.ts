import type { StoryFilter } from '../../shared/protocol/story.ts';
import { call } from '../bridge/index.ts';
import { showToast } from '../ui/toast.ts';
import type { Sort } from './view.ts';

/** Rows asked for at once; the most that a list gives. */
const STEP = 500;
/** As many as one export takes. */
const MOST = 100_000;

/** The ids of every story that a filter finds, in the order of the list; null when the list could not be read. */
export async function allIds(filter: StoryFilter, sort: Sort): Promise<string[] | null> {
  const ids = new Set<string>();
  for (let offset = 0; offset < MOST; offset += STEP) {
    const answer = await call('story.list', { filter, sort, offset, limit: STEP });
    if (!answer.ok) {
      showToast(answer.problem.message, { tone: 'problem' });
      return null;
    }
    for (const row of answer.value.rows) ids.add(row.storyId);
    if (offset + STEP >= answer.value.total) break;
  }
  return [...ids].slice(0, MOST);
}
