import { wordingOf, type Thread } from '../../../shared/article/talk/thread.ts';
import { number } from '../../ui/format.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { showInspector } from '../view-state.ts';
import { turnThread } from './acts.ts';
import { beginComment } from './begin.ts';
import { goToThread } from './go-to.ts';
import { commentsHere } from './here.ts';
import { inReadingOrder } from './places.ts';
import { isOpen, tell, useTalk, wantReply } from './state.ts';

/** The open comment after (1) or before (-1) the one that is looked at, round the end; its words are shown and it is read. */
function step(by: 1 | -1): void {
  const here = commentsHere();
  const { threads, placed, current } = useTalk.getState();
  const say = words().talk.told;
  if (!here) return;
  const open = inReadingOrder(threads.filter(isOpen), placed, here.session.current());
  const at = open.findIndex(({ threadId }) => threadId === current);
  const next = at < 0 ? (by === 1 ? 0 : open.length - 1) : (at + by + open.length) % open.length;
  const thread = open[next];
  if (!thread) {
    showToast(say.none);
    return;
  }
  showInspector('comments');
  goToThread(here, thread, { focus: true });
  const last = thread.comments.at(-1);
  const text = last ? (wordingOf(last).text ?? words().talk.card.takenBack) : '';
  tell(say.at(number(next + 1), number(open.length), last?.by.name ?? '', text));
}

/** The thread that is looked at; says how to come to one when there is none. */
function currentThread(): Thread | null {
  const { threads, current } = useTalk.getState();
  const thread = threads.find(({ threadId }) => threadId === current);
  if (!thread) showToast(words().talk.told.noCurrent);
  return thread ?? null;
}

/** What the window's commands about comments do. @param shown brings the sheet, or the list beside it, into sight */
export const commentCommands = (shown: { sheet: () => void; inspector: () => void }) => {
  const begin = (what: 'here' | 'block' | 'story') => () => {
    const here = commentsHere();
    if (here) beginComment(here, what);
    shown.sheet();
  };
  const list = (): void => {
    shown.inspector();
    showInspector('comments');
  };
  return {
    'comment.add': begin('here'),
    'comment.block': begin('block'),
    'comment.story': begin('story'),
    'comment.next': () => {
      shown.sheet();
      step(1);
    },
    'comment.previous': () => {
      shown.sheet();
      step(-1);
    },
    'comment.reply': () => {
      const thread = currentThread();
      if (!thread) return;
      const beside =
        document.querySelector(`[data-pane="margin"] [data-thread="${thread.threadId}"]`) !== null;
      if (!beside) list();
      wantReply(thread.threadId, beside ? 'margin' : 'list');
    },
    'comment.resolve': () => {
      const here = commentsHere();
      const thread = currentThread();
      if (here && thread) void turnThread(here.storyId, thread);
    },
    'comments.show': list,
  };
};
