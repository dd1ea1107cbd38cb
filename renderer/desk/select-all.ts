import { call } from '../bridge/index.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import type { Listed } from './view.ts';

/** As many as can be taken in hand at once. */
const MOST = 100_000;

/** The ids of a stretch of a list in its order, or of all of it; null when the list could not be read. */
export async function idsIn(
  listed: Listed,
  { offset, limit }: { offset: number; limit: number } = { offset: 0, limit: MOST },
): Promise<string[] | null> {
  const answer = await call('story.ids', { ...listed, offset, limit: Math.min(limit, MOST) });
  if (answer.ok) return answer.value.storyIds;
  showToast(inWords(answer.problem), { tone: 'problem' });
  return null;
}
