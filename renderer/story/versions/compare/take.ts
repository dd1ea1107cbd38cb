import type { Answer, OutputOf } from '../../../../shared/protocol/index.ts';
import type { Ack, RevisionRow } from '../../../../shared/protocol/story.ts';
import { say } from '../../../../shared/protocol/said.ts';
import { call, refreshCalls } from '../../../bridge/index.ts';
import { number as written } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { showToast } from '../../../ui/toast.ts';
import { words } from '../../../ui/words/index.ts';
import type { StorySession } from '../../session/session.ts';
import { showComparison } from '../../view-state.ts';

type Compared = { from: Pick<RevisionRow, 'number'>; to: Pick<RevisionRow, 'number' | 'sha256'> };

/**
 * Takes changes as the earlier text has them, as a new revision that the toast takes back. Only against the very text that was
 * compared: the changes of another text have other names. True when it was done.
 */
export async function takeChanges(
  session: StorySession,
  { from, to }: Compared,
  changes: readonly string[],
): Promise<boolean> {
  const answer = await session.act(async (common): Promise<Answer<OutputOf<'revision.take'>>> => {
    if (common.base.sha256 !== to.sha256)
      return { ok: false, problem: { kind: 'unsupported', ...say('version.no-change') } };
    return call('revision.take', { ...common, from: from.number, changes: [...changes] });
  });
  if (!answer.ok) {
    refreshCalls('revision.compare');
    showToast(inWords(answer.problem), { tone: 'problem' });
    return false;
  }
  const { compare } = words().versions;
  showToast(compare.taken(written(from.number)), {
    tone: 'done',
    action: {
      label: words().story.versions.undo,
      run: () => void takeBack(session, to.number, answer.value),
    },
  });
  return true;
}

/** Undoes a taking while the text is as it left it; words typed since are not replaced, and what differs is shown instead. */
async function takeBack(session: StorySession, before: number, taken: Ack): Promise<void> {
  const { compare } = words().versions;
  const flushed = await session.flush();
  if (!flushed.saved || session.view().number !== taken.number) {
    showToast(compare.movedOn);
    showComparison(session.storyId, before, 'now');
    return;
  }
  const answer = await session.restore(before);
  if (answer.ok) showToast(compare.takeUndone);
  else showToast(inWords(answer.problem), { tone: 'problem' });
}
