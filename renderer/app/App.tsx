import { Suspense, useCallback, useEffect, useRef } from 'react';
import type { Article } from '../../shared/article/article.ts';
import { call, useConnection, windowSession } from '../bridge/index.ts';
import { DeskPane, type DeskHandle } from '../desk/index.ts';
import { useJobToasts } from '../exports/index.ts';
import {
  keepTools,
  languageCommands,
  languageSettingsAt,
  compareStory,
  nameVersion,
  showInspector,
  StoryInspector,
  StoryPane,
  StoryProvider,
  StoryStatus,
  StoryTopBar,
  toolCommandsAfter,
  useStory,
  useStorySession,
} from '../story/index.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState, Notice, Skeleton } from '../ui/State.tsx';
import { useKeymap } from '../ui/keymap.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './app.module.css';
import { shortcutOf, type CommandId } from './command-table.ts';
import { deskCommands, toggleView } from './desk-commands.ts';
import { copyDiagnostics } from './diagnostics.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FirstRun } from './FirstRun.tsx';
import { HealthNotice } from './HealthNotice.tsx';
import { cyclePanes, focusStory } from './panes.ts';
import { sampleStory } from './help/sample-story.ts';
import { openSettings, showOverlay } from './overlay.ts';
import { Overlays } from './Overlays.tsx';
import { Panes } from './Panes.tsx';
import { DayBook, JobList, PreviewPane } from './parts.ts';
import { go, isPlace, useRoute } from './route.ts';
import { StatusBar } from './StatusBar.tsx';
import { toggleTheme } from './theme.ts';
import { TopBar } from './TopBar.tsx';
import { useCommands } from './useCommands.ts';
import { usePreview } from './usePreview.ts';
import { useLeaving } from './useLeaving.ts';
import { useShownPanes } from './useShownPanes.ts';
import { remember, remembered, useWindow } from './window-state.ts';

/** The window: bars, panes, what lies over them, and the commands that move between them. */
export function App() {
  const { app } = words();
  const route = useRoute();
  const info = useWindow((state) => state.info);
  const profile = useWindow((state) => state.profile);
  const layout = useWindow((state) => state.settings.layout);
  const zone = useWindow((state) => state.profile.zone);
  const panes = useShownPanes();
  useKeymap();
  const desk = useRef<DeskHandle>(null);
  const { flush } = useStorySession();
  const { story } = route;
  const creating = useRef(false);
  const drawn = useRef<string | null>(null);
  const onDrawn = useCallback((storyId: string | null) => {
    drawn.current = storyId;
  }, []);

  useLeaving();
  useLastStory(story);
  useEffect(() => languageSettingsAt(openSettings), []);
  useEffect(() => keepTools(useWindow.getState().settings.layout, remember), []);
  useJobToasts(
    useCallback(() => {
      go({ view: 'exports' });
    }, []),
  );

  const openStory = useCallback((storyId: string) => {
    go({ story: storyId, view: 'write' });
  }, []);
  const onMissing = useCallback(() => {
    showToast(words().app.missingStory, { tone: 'problem' });
    remember({ story: '' });
    go({ story: null, view: 'write' }, { replace: true });
  }, []);

  async function newStory(article?: Article): Promise<void> {
    if (creating.current) return;
    creating.current = true;
    const answer = await call('story.create', {
      session: windowSession,
      language: profile.language,
      zone: profile.zone,
      ...(article === undefined ? {} : { article }),
      ...(article ? { article } : {}),
    });
    creating.current = false;
    if (!answer.ok) {
      showToast(answer.problem.message, { tone: 'problem' });
      return;
    }
    const { storyId } = answer.value.ack;
    openStory(storyId);
    focusStory(article === undefined ? 'headline' : 'text', () => drawn.current === storyId);
  }

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

  const onDesk = (act: (handle: DeskHandle) => void) => {
    if (desk.current) {
      act(desk.current);
      return;
    }
    panes.showDesk();
    requestAnimationFrame(() => {
      if (desk.current) act(desk.current);
    });
  };

  const preview = usePreview(route, panes.showInspector);
  const run = useCommands(
    {
      'palette.open': () => {
        showOverlay({ is: 'palette' });
      },
      'story.new': () => void newStory(),
      'story.fromTemplate': () => {
        showOverlay({ is: 'new-from-template' });
      },
      'templates.open': () => {
        showOverlay({ is: 'templates' });
      },
      'story.import': () => {
        onDesk((d) => {
          d.chooseFiles();
        });
      },
      'story.save': () =>
        void afterSaving(() => {
          showToast(app.saveNow.saved, { tone: 'done' });
        }),
      'story.preview': () => {
        go({ view: route.view === 'preview' ? 'write' : 'preview' });
      },
      'story.export': () => {
        if (story !== null) exportStories([story]);
      },
      'versions.show': () => {
        panes.showInspector();
        showInspector('versions');
      },
      'versions.compare': () => {
        go({ view: 'write' });
        if (story !== null) void compareStory(story);
      },
      'versions.name': () => {
        panes.showInspector();
        nameVersion();
      },
      ...deskCommands({ route, openStory, afterSaving }),
      'view.save': () => {
        onDesk((d) => {
          d.saveView();
        });
      },
      'search.focus': () => {
        onDesk((d) => {
          d.focusSearch();
        });
      },
      'exports.open': () => {
        go({ view: route.view === 'exports' ? 'write' : 'exports' });
      },
      ...languageCommands({
        sheet: () => {
          go({ view: 'write' });
        },
        inspector: panes.showInspector,
      }),
      ...toolCommandsAfter(() => {
        go({ view: 'write' });
      }),
      'desk.toggle': panes.toggleDesk,
      'inspector.toggle': panes.toggleInspector,
      'writing.toggle': panes.toggleWriting,
      'pane.next': () => {
        cyclePanes(1);
      },
      'pane.previous': () => {
        cyclePanes(-1);
      },
      ...preview.commands,
      'theme.toggle': toggleTheme,
      'settings.open': () => {
        openSettings('profile');
      },
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
      'help.sample': () => void newStory(sampleStory(useWindow.getState().profile)),
      'help.shortcuts': () => {
        showOverlay({ is: 'shortcuts' });
      },
      'help.diagnostics': () => void copyDiagnostics(),
      'help.about': () => {
        openSettings('about');
      },
    },
    story !== null,
  );

  const sheetHidden = !preview.sheet || story === null;
  const openFromDesk = (storyId: string, how: 'keys' | 'pointer') => {
    openStory(storyId);
    panes.leaveFloating('desk');
    if (how === 'keys') focusStory('text', () => drawn.current === storyId);
  };
  const deskPane = (wide: boolean) => (
    <DeskPane
      ref={desk}
      wide={wide}
      openStory={story}
      onOpen={openFromDesk}
      onNew={() => {
        run('story.new');
      }}
      onExport={exportStories}
      onLayout={() => {
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
      />
    </StoryProvider>
  );
}

/** Opens the story that was open last when the window starts with nothing in its address, and remembers it. */
function useLastStory(story: string | null): void {
  const started = useRef(false);
  useEffect(() => {
    const last = remembered.text(useWindow.getState().settings.layout, 'story');
    if (!started.current && story === null && last !== null && location.hash.length <= 2)
      go({ story: last }, { replace: true });
    else if (story !== null) remember({ story });
    started.current = true;
  }, [story]);
}

/** Notes which open story is on the screen, for whoever waits to put the caret into it. */
function Drawn({ storyId, onDrawn }: { storyId: string; onDrawn: (storyId: string | null) => void }) {
  const here = useStory();
  const open = here.state === 'open' && here.storyId === storyId;
  useEffect(() => {
    onDrawn(open ? storyId : null);
  }, [onDrawn, open, storyId]);
  return null;
}

function NoStory({ run }: { run: (id: CommandId) => void }) {
  const { app, help } = words();
  const welcomed = useWindow(
    (state) => state.profile.name !== '' || remembered.flag(state.settings.layout, 'welcomed', false),
  );
  const start = (id: CommandId) => {
    run(id);
    showToast(help.tour.offer, {
      action: {
        label: help.tour.take,
        run: () => {
          run('help.tour');
        },
      },
    });
  };
  if (!welcomed) return <FirstRun onStart={start} />;
  return (
    <EmptyState
      action={
        <Button
          onClick={() => {
            run('story.new');
          }}
        >
          {app.newStory}
        </Button>
      }
    >
      {app.noStory}
    </EmptyState>
  );
}

function ConnectionNotice() {
  const { connection } = words().app;
  const now = useConnection();
  if (now === 'lost') return <Notice tone="warn">{connection.lost}</Notice>;
  if (now === 'refused') return <Notice tone="problem">{connection.refused}</Notice>;
  return null;
}
