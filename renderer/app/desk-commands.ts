import type { DeskHandle } from '../desk/index.ts';
import { call, refreshCalls, windowSession } from '../bridge/index.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import { go, type Route } from './route.ts';

/** Copies a story and opens the copy. What is unsaved has been stored before. */
async function duplicate(storyId: string, open: (storyId: string) => void): Promise<void> {
  const answer = await call('story.duplicate', { storyId, session: windowSession });
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  const { library } = words();
  const { ack, headline } = answer.value;
  refreshCalls('story.list', 'story.facets');
  showToast(headline.trim() === '' ? library.duplicatedUntitled : library.duplicated(headline), {
    tone: 'done',
  });
  open(ack.storyId);
}

type Given = {
  route: Route;
  openStory: (storyId: string) => void;
  afterSaving: (then: () => void) => Promise<void>;
  onDesk: (act: (handle: DeskHandle) => void) => void;
  /** Puts away the desk where it lies over what is to be shown. */
  leaveDesk: () => void;
};

/** A list is on the screen within this time, or there is none to show. Milliseconds. */
const PATIENCE = 3_000;

/** Shows a view of the desk in the middle of the window, or goes back to the story, and takes the focus there. */
export function toggleView(route: Route, view: 'desk' | 'daybook'): void {
  go({ view: route.view === view ? 'write' : view });
  const until = performance.now() + PATIENCE;
  const look = (): void => {
    const list = document.querySelector<HTMLElement>('[data-pane="sheet"] [data-pane-focus]');
    if (list?.checkVisibility()) list.focus();
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  if (route.view !== view) requestAnimationFrame(look);
}

/** The commands of the desk's views and of what is done to a story from there. */
export const deskCommands = ({ route, openStory, afterSaving, onDesk, leaveDesk }: Given) => ({
  'view.save': () => {
    onDesk((desk) => {
      desk.saveView();
    });
  },
  'desk.asked': () => {
    onDesk((desk) => {
      desk.showReady('asked');
    });
  },
  'desk.mine': () => {
    onDesk((desk) => {
      desk.showReady('mine');
    });
  },
  'desk.changes': () => {
    onDesk((desk) => {
      desk.showReady('changes');
    });
  },
  'desk.out': () => {
    onDesk((desk) => {
      desk.showReady('out');
    });
  },
  'search.focus': () => {
    onDesk((desk) => {
      desk.focusSearch();
    });
  },
  'desk.table': () => {
    leaveDesk();
    toggleView(route, 'desk');
  },
  'daybook.open': () => {
    leaveDesk();
    toggleView(route, 'daybook');
  },
  'exports.open': () => {
    leaveDesk();
    go({ view: route.view === 'exports' ? 'write' : 'exports' });
  },
  'story.duplicate': () => {
    const { story } = route;
    if (story !== null) void afterSaving(() => void duplicate(story, openStory));
  },
});
