import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, ipcMain, nativeTheme, shell } from 'electron';
import { fail } from '../../shared/kit/result.ts';
import type { Result } from '../../shared/kit/result.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { startCoreProcess, type CoreProcess } from '../host.ts';
import { readPages, type Pages } from '../pages/pages.ts';
import { makePreviews } from '../pages/previews.ts';
import { spawnCore } from './core.ts';
import { chooseFolder, confirmLink, tellNotOpened, tellRefusal } from './dialogs.ts';
import { CALL_CHANNEL, makeGate } from './gate.ts';
import { guardEveryPage } from './guard.ts';
import { setMenu } from './menu.ts';
import { openNewsroom } from './newsroom.ts';
import { NEWSROOM } from './origins.ts';
import type { OpenedFiles } from './opened-files.ts';
import { makeProtocol } from './protocol.ts';
import { makeShellCalls, shellHandlers } from './shell-calls.ts';
import { tell } from './tell.ts';
import { makeWindows, type Windows } from './windows.ts';
import { speak } from './words.ts';

const VIEW = fileURLToPath(new URL('../renderer', import.meta.url));

const platformName = (platform: NodeJS.Platform): 'mac' | 'windows' | 'linux' => {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
};

const viewPages = (): Result<Pages, Problem> => {
  try {
    return { ok: true, value: readPages(VIEW, NEWSROOM) };
  } catch {
    return fail({ kind: 'failed', ...say('shell.incomplete') });
  }
};

type Settings = OutputOf<'settings.get'>;

/** Hears the settings, now and whenever they change. */
function followSettings(core: CoreProcess, follow: (settings: Settings) => void): void {
  core.onEvent((name, event) => {
    if (name === 'settings.changed' && 'settings' in event) follow(event.settings);
  });
  void (async () => {
    const answer = (await core.call('settings.get', {}, 'shell')) as Answer<Settings>;
    if (answer.ok) follow(answer.value);
  })();
}

/** Native menus, dialogs and the page's own colours follow the theme, the language and the keys that the person chose. */
function followPerson(core: CoreProcess, showMenu: (keymap: Settings['keymap']) => void): void {
  showMenu({});
  let shown = '';
  followSettings(core, ({ theme, interfaceLanguage, keymap }) => {
    nativeTheme.themeSource = theme;
    speak(interfaceLanguage === 'system' ? app.getLocale() : interfaceLanguage);
    const now = JSON.stringify([interfaceLanguage, keymap]);
    if (now !== shown) showMenu(keymap);
    shown = now;
  });
}

/** The store's process ends after the last window, when everything is flushed. */
function stopWithApp(core: CoreProcess): void {
  let flushed = false;
  app.on('will-quit', (event) => {
    if (flushed) return;
    event.preventDefault();
    void (async () => {
      await core.stop();
      flushed = true;
      app.quit();
    })();
  });
}

function openGate(given: {
  core: CoreProcess;
  windows: Windows;
  previews: ReturnType<typeof makePreviews>;
  opened: OpenedFiles['give'];
}): void {
  const { core, windows, previews, opened } = given;
  const system = {
    version: app.getVersion(),
    platform: platformName(process.platform),
    previews,
    chooseFolder,
    confirmLink,
    openLink: (url: string) => shell.openExternal(url),
    reveal: (file: string) => {
      shell.showItemInFolder(file);
    },
    opened,
    listening: windows.listening,
    closeAnswer: windows.closing.answer,
  };
  const gate = makeGate({
    windows: windows.all,
    core,
    shell: makeShellCalls(shellHandlers(core, system)),
  });
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) =>
    gate(event.senderFrame, name, input),
  );
}

/** Opens the store, the gate and the first window; or says why it cannot, and ends. */
export async function boot(given: { profileDir: string; openedFiles: OpenedFiles }): Promise<void> {
  const { profileDir, openedFiles } = given;
  speak(app.getLocale());
  const pages = viewPages();
  if (!pages.ok) {
    await tellRefusal(pages.problem, app.getAppPath());
    app.exit(1);
    return;
  }
  const core = startCoreProcess({
    spawn: spawnCore,
    options: {
      profileDir,
      exportsDir: path.join(app.getPath('documents'), 'Copydesk'),
      version: app.getVersion(),
    },
  });
  stopWithApp(core);

  const previews = makePreviews();
  guardEveryPage();
  const session = openNewsroom(makeProtocol({ pages: pages.value, previews }));
  const devTools = !app.isPackaged;
  const boundsFile = path.join(app.getPath('userData'), 'window.json');
  const windows = makeWindows({ session, boundsFile, devTools });
  openGate({ core, windows, previews, opened: openedFiles.give });
  core.onEvent((name, event) => {
    for (const window of windows.all()) tell(window, name, event);
  });

  const opened = await core.ready;
  if (!opened.ok) {
    await tellRefusal(opened.problem, profileDir);
    app.quit();
    return;
  }
  const menu = {
    isMac: process.platform === 'darwin',
    devTools,
    send: (command: string) => {
      const window = windows.all().at(-1);
      if (window) tell(window, 'shell.command', { command });
    },
  };
  followPerson(core, (keymap) => {
    setMenu({ ...menu, keymap });
  });
  app.on('second-instance', windows.focus);
  app.on('activate', windows.focus);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  windows.open();
  openedFiles.begin({
    core,
    complain: tellNotOpened,
    offer: () => {
      windows.focus();
      const window = windows.all().at(-1);
      if (window) tell(window, 'shell.opened', {});
    },
  });
}
