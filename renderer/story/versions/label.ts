import type { InputOf } from '../../../shared/protocol/index.ts';
import { call } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';

type Label = Pick<InputOf<'revision.label'>, 'name' | 'pinned'>;

/** Names or pins a version; says why when it cannot be, and `done` when it was. True when it was. */
export async function label(storyId: string, number: number, what: Label, done?: string): Promise<boolean> {
  const answer = await call('revision.label', { storyId, number, ...what });
  if (!answer.ok) showToast(inWords(answer.problem), { tone: 'problem' });
  else if (done !== undefined) showToast(done, { tone: 'done' });
  return answer.ok;
}
