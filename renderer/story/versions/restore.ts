import { number as written } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import type { StorySession } from '../session/session.ts';
import { hideVersion } from '../view-state.ts';

/** Brings a version back as a new one; the toast brings back what was on the sheet before. */
export async function restoreVersion(session: StorySession, number: number): Promise<void> {
  const say = words().story.versions;
  const flushed = await session.flush();
  if (!flushed.saved) {
    showToast(words().story.save.notSaved(flushed.reason ?? ''), { tone: 'problem' });
    return;
  }
  const before = session.view().number;
  const answer = await session.restore(number);
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  hideVersion();
  showToast(say.restored(written(number)), {
    tone: 'done',
    action: { label: say.undo, run: () => void undo(session, before) },
  });
}

async function undo(session: StorySession, before: number): Promise<void> {
  const answer = await session.restore(before);
  if (answer.ok) showToast(words().story.versions.undone);
  else showToast(inWords(answer.problem), { tone: 'problem' });
}
