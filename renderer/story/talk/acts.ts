import type { Thread } from '../../../shared/article/talk/thread.ts';
import type { Answer, OutputOf } from '../../../shared/protocol/index.ts';
import { call, foretell, refreshCalls } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { isOpen, tell, useTalk } from './state.ts';

/** Puts an answered thread into the list at once; the list is asked for again all the same. */
export function takeThread(storyId: string, thread: Thread): void {
  const { threads, damaged } = useTalk.getState();
  const known = threads.some(({ threadId }) => threadId === thread.threadId);
  const next = known
    ? threads.map((one) => (one.threadId === thread.threadId ? thread : one))
    : [...threads, thread];
  foretell('thread.list', { storyId }, { threads: next, damaged: [...damaged], unread: 0 });
  useTalk.setState({ threads: next });
  refreshCalls('thread.list');
}

type Told = Exclude<keyof ReturnType<typeof words>['talk']['told'], 'at'>;

/** Takes an answer: the thread is shown and what was done is said, or the refusal is. True when it was done. */
export function settled(storyId: string, answer: Answer<OutputOf<'thread.reply'>>, told: Told): boolean {
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return false;
  }
  takeThread(storyId, answer.value);
  tell(words().talk.told[told]);
  return true;
}

/** Takes a damaged thread as it reads now: whoever does has looked at it. */
export async function keepThread(storyId: string, thread: Thread): Promise<void> {
  const { threadId } = thread;
  const answer = await call('thread.keep', { storyId, threadId });
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  const { damaged } = useTalk.getState();
  useTalk.setState({ damaged: new Set([...damaged].filter((id) => id !== threadId)) });
  takeThread(storyId, answer.value);
  tell(words().talk.told.kept);
}

/** Settles a thread or takes it up again; a notice offers the way back. */
export async function turnThread(storyId: string, thread: Thread): Promise<void> {
  const { threadId } = thread;
  const open = isOpen(thread);
  const answer = await call(open ? 'thread.resolve' : 'thread.reopen', { storyId, threadId });
  const done = settled(storyId, answer, open ? 'resolved' : 'reopened');
  const { card, told } = words().talk;
  if (done && open && answer.ok)
    showToast(told.resolved, {
      action: { label: card.reopen, run: () => void turnThread(storyId, answer.value) },
    });
}
