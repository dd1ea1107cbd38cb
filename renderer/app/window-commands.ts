import type { Article } from '../../shared/article/article.ts';
import type { DeskHandle } from '../desk/index.ts';
import {
  commentCommands,
  compareStory,
  languageCommands,
  nameVersion,
  showInspector,
  showVersionsAs,
  toolCommandsAfter,
  workflowCommands,
} from '../story/index.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import { deskCommands } from './desk-commands.ts';
import { copyDiagnostics } from './diagnostics.ts';
import { sampleStory } from './help/sample-story.ts';
import { pickFiles } from '../ui/files.ts';
import { openSettings, showOverlay, takeFiles } from './overlay.ts';
import { cyclePanes } from './panes.ts';
import { go, type Route } from './route.ts';
import { toggleTheme } from './theme.ts';
import type { ShownPanes } from './useShownPanes.ts';
import { useWindow } from './window-state.ts';

type Given = {
  route: Route;
  panes: ShownPanes;
  openStory: (storyId: string) => void;
  newStory: (article?: Article) => void;
  /** Runs something on text that is safely stored; otherwise says why not. */
  afterSaving: (then: () => void) => Promise<void>;
  /** Does something with the desk, which is shown first if it is hidden. */
  onDesk: (act: (handle: DeskHandle) => void) => void;
  exportStories: (storyIds: readonly string[]) => void;
};

/** What each command of the window does, by the ids of the command table. */
export const windowCommands = ({
  route,
  panes,
  openStory,
  newStory,
  afterSaving,
  onDesk,
  exportStories,
}: Given) => ({
  ...storyCommands({ route, newStory, afterSaving, onDesk, exportStories }),
  ...handoffCommands(route.story, afterSaving),
  ...versionCommands(route, panes),
  ...workflowCommands(panes.showInspector),
  ...deskCommands({
    route,
    openStory,
    afterSaving,
    onDesk,
    leaveDesk: () => {
      panes.leaveFloating('desk');
    },
  }),
  ...languageCommands({
    sheet: () => {
      go({ view: 'write' });
    },
    inspector: panes.showInspector,
  }),
  ...commentCommands({
    sheet: () => {
      go({ view: 'write' });
    },
    inspector: panes.showInspector,
  }),
  ...toolCommandsAfter(() => {
    go({ view: 'write' });
  }),
  ...viewCommands(panes),
  ...helpCommands(panes, newStory),
});

type StoryGiven = Pick<Given, 'route' | 'newStory' | 'afterSaving' | 'onDesk' | 'exportStories'>;

const storyCommands = ({ route, newStory, afterSaving, onDesk, exportStories }: StoryGiven) => ({
  'story.new': () => {
    newStory();
  },
  'story.fromTemplate': () => {
    showOverlay({ is: 'new-from-template' });
  },
  'templates.open': () => {
    showOverlay({ is: 'templates' });
  },
  'story.import': () => {
    onDesk((desk) => {
      desk.chooseFiles();
    });
  },
  'story.save': () =>
    void afterSaving(() => {
      showToast(words().app.saveNow.saved, { tone: 'done' });
    }),
  'story.preview': () => {
    go({ view: route.view === 'preview' ? 'write' : 'preview' });
  },
  'story.export': () => {
    if (route.story !== null) exportStories([route.story]);
  },
});

const handoffCommands = (story: string | null, afterSaving: Given['afterSaving']) => ({
  'handoff.pack': () => {
    if (story === null) return;
    void afterSaving(() => {
      showOverlay({ is: 'handoff-pack', storyId: story });
    });
  },
  'handoff.take': () => void pickFiles('.handoff', true).then(takeFiles),
  'handoff.waiting': () => {
    showOverlay({ is: 'handoff-waiting' });
  },
  'handoff.history': () => {
    if (story !== null) showOverlay({ is: 'handoff-history', storyId: story });
  },
});

const versionCommands = ({ story }: Route, panes: ShownPanes) => ({
  'versions.show': () => {
    panes.showInspector();
    showInspector('versions');
    showVersionsAs('versions');
  },
  'versions.compare': () => {
    go({ view: 'write' });
    if (story !== null) void compareStory(story);
  },
  'versions.name': () => {
    panes.showInspector();
    nameVersion();
  },
});

const viewCommands = (panes: ShownPanes) => ({
  'palette.open': () => {
    showOverlay({ is: 'palette' });
  },
  'desk.toggle': panes.toggleDesk,
  'inspector.toggle': panes.toggleInspector,
  'writing.toggle': panes.toggleWriting,
  'pane.next': () => {
    cyclePanes(1);
  },
  'pane.previous': () => {
    cyclePanes(-1);
  },
  'theme.toggle': toggleTheme,
  'settings.open': () => {
    openSettings('profile');
  },
});

const helpCommands = (panes: ShownPanes, newStory: Given['newStory']) => ({
  'help.open': () => {
    showOverlay({ is: 'help' });
  },
  'help.tour': () => {
    panes.showDesk();
    panes.showInspector();
    // The panes are in sight before the tour looks for them.
    setTimeout(() => {
      showOverlay({ is: 'tour' });
    });
  },
  'help.sample': () => {
    newStory(sampleStory(useWindow.getState().profile));
  },
  'help.shortcuts': () => {
    showOverlay({ is: 'shortcuts' });
  },
  'help.diagnostics': () => void copyDiagnostics(),
  'help.about': () => {
    openSettings('about');
  },
});
