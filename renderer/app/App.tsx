import { Suspense, useCallback, useEffect } from 'react';
import { DeskPane } from '../desk/index.ts';
import { useJobToasts } from '../exports/index.ts';
import { SharedNotice } from '../handoff/index.ts';
import {
  keepTools,
  settingsAt,
  StoryInspector,
  StoryPane,
  StoryProvider,
  StoryStatus,
  StoryTopBar,
  useStorySession,
} from '../story/index.ts';
import { Skeleton } from '../ui/State.tsx';
import { useKeymap } from '../ui/keymap.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './app.module.css';
import { shortcutOf } from './command-table.ts';
import { toggleView } from './desk-commands.ts';
import { ConnectionNotice } from './ConnectionNotice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HealthNotice } from './HealthNotice.tsx';
import { NoStory } from './NoStory.tsx';
import { openSettings, showOverlay, takeFiles } from './overlay.ts';
import { Overlays } from './Overlays.tsx';
import { Panes } from './Panes.tsx';
import { DayBook, JobList, PreviewPane } from './parts.ts';
import { go, isPlace, useRoute } from './route.ts';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { StoryHandoff } from './StoryHandoff.tsx';
import { useCommands } from './useCommands.ts';
import { useDeskHandle } from './useDeskHandle.ts';
import { useLastStory } from './useLastStory.ts';
import { usePreview } from './usePreview.ts';
import { useLeaving } from './useLeaving.ts';
import { Drawn, openStory, useNewStory } from './useNewStory.tsx';
import { useOpenedFiles } from './useOpenedFiles.ts';
import { useShownPanes } from './useShownPanes.ts';
import { windowCommands } from './window-commands.ts';
import { remember, remembered, useWindow } from './window-state.ts';

/** The window: bars, panes, what lies over them, and the commands that move between them. */
export function App() {
  const { app } = words();
  const route = useRoute();
  const info = useWindow((state) => state.info);
  const layout = useWindow((state) => state.settings.layout);
  const zone = useWindow((state) => state.profile.zone);
  const panes = useShownPanes();
  useKeymap();
  const { desk, onDesk } = useDeskHandle(panes.showDesk);
  const { flush } = useStorySession();
  const { story } = route;
  const { newStory, openAt, onDrawn } = useNewStory();

  useLeaving();
  useOpenedFiles();
  useLastStory(story);
  useEffect(() => settingsAt(openSettings), []);
  useEffect(() => keepTools(useWindow.getState().settings.layout, remember), []);
  useJobToasts(
    useCallback(() => {
      go({ view: 'exports' });
    }, []),
  );

  const onMissing = useCallback(() => {
    showToast(words().app.missingStory, { tone: 'problem' });
    remember({ story: '' });
    go({ story: null, view: 'write' }, { replace: true });
  }, []);

  /** Runs something on text that is safely stored; otherwise says why not. */
  async function afterSaving(then: () => void): Promise<void> {
    if (await saveFirst()) then();
  }

  const saveFirst = async (): Promise<boolean> => {
    const done = await flush();
    if (!done.saved) showToast(app.saveNow.refused(done.reason ?? ''), { tone: 'problem' });
    return done.saved;
  };

  const exportStories = (storyIds: readonly string[]) =>
    void afterSaving(() => {
      showOverlay({ is: 'export', storyIds });
    });

  const preview = usePreview(route, panes.showInspector);
  const run = useCommands(
    {
      ...windowCommands({
        route,
        panes,
        openStory,
        newStory: (article) => void newStory(article),
        afterSaving,
        onDesk,
        exportStories,
      }),
      ...preview.commands,
    },
    story !== null,
  );

  const sheetHidden = !preview.sheet || story === null;
  const openFromDesk = (storyId: string, how: 'keys' | 'pointer') => {
    if (how === 'keys') openAt(storyId, 'text');
    else openStory(storyId);
    panes.leaveFloating('desk');
  };
  const deskPane = (wide: boolean) => (
    <DeskPane
      ref={desk}
      wide={wide}
      zone={zone}
      openStory={story}
      onOpen={openFromDesk}
      onNew={() => {
        run('story.new');
      }}
      onExport={exportStories}
      onHandoffs={takeFiles}
      onLayout={() => {
        panes.leaveFloating('desk');
        toggleView(route, 'desk');
      }}
      columns={remembered.text(layout, 'deskColumns')}
      onColumns={(columns) => {
        remember({ deskColumns: columns });
      }}
      saveFirst={saveFirst}
      shortcuts={{
        search: shortcutOf('search.focus', info.shell),
        create: shortcutOf('story.new', info.shell),
        import: shortcutOf('story.import', info.shell),
      }}
    />
  );
  return (
    <StoryProvider storyId={story} onMissing={onMissing} onOpen={openStory}>
      <div className={styles.frame}>
        <TopBar
          route={route}
          deskShown={panes.desk}
          inspectorShown={panes.inspector}
          run={run}
          onView={(view) => {
            go({ view });
          }}
        >
          {story !== null && <StoryTopBar />}
        </TopBar>
        <div className={styles.notices}>
          <ConnectionNotice />
          <SharedNotice
            onShow={() => {
              run('handoff.waiting');
            }}
          />
          <HealthNotice
            onBackups={() => {
              openSettings('backups');
            }}
          />
        </div>
        <Panes
          room={panes.room}
          deskShown={panes.desk && route.view !== 'desk'}
          inspectorShown={panes.inspector}
          onLeave={panes.leave}
          desk={deskPane(false)}
          sheet={
            <ErrorBoundary key={story}>
              {story !== null && (
                <div className={styles.stage} hidden={sheetHidden && route.view !== 'preview'}>
                  <div className={styles.middle} hidden={sheetHidden}>
                    <Drawn storyId={story} onDrawn={onDrawn} />
                    <StoryHandoff
                      storyId={story}
                      onHistory={() => {
                        run('handoff.history');
                      }}
                    />
                    <StoryPane />
                  </div>
                  {route.view === 'preview' && (
                    <Suspense fallback={<Skeleton lines={9} />}>
                      <PreviewPane
                        choices={preview.choices}
                        onChoose={preview.choose}
                        onField={preview.onField}
                      />
                    </Suspense>
                  )}
                </div>
              )}
              {route.view === 'exports' && (
                <Suspense fallback={<Skeleton lines={9} />}>
                  <JobList
                    canReveal={info.can.reveal}
                    hasStory={story !== null}
                    onBack={() => {
                      go({ view: 'write' });
                    }}
                  />
                </Suspense>
              )}
              {route.view === 'desk' && deskPane(true)}
              {route.view === 'daybook' && (
                <Suspense fallback={<Skeleton lines={9} />}>
                  <DayBook
                    zone={zone}
                    openStory={story}
                    onOpen={openFromDesk}
                    onLeave={() => {
                      go({ view: 'write' });
                    }}
                    saveFirst={saveFirst}
                  />
                </Suspense>
              )}
              {story === null && !isPlace(route.view) && <NoStory run={run} />}
            </ErrorBoundary>
          }
          inspector={
            story === null || isPlace(route.view) ? null : (
              <ErrorBoundary key={story}>
                <StoryInspector />
              </ErrorBoundary>
            )
          }
        />
        <StatusBar
          onExports={() => {
            go({ view: 'exports' });
          }}
          onSettings={() => {
            run('settings.open');
          }}
        >
          {story !== null && <StoryStatus onLanguage={panes.showInspector} />}
        </StatusBar>
      </div>
      <Overlays
        openStory={story}
        run={run}
        onOpenStory={openStory}
        onNew={(article) => void newStory(article)}
        saveFirst={saveFirst}
      />
    </StoryProvider>
  );
}
