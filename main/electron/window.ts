import { fileURLToPath } from 'node:url';
import { BrowserWindow, nativeTheme, screen, type Session, type WebFrameMain } from 'electron';
import { CALL_NAMES, EVENT_NAMES, viewMayCall } from '../../shared/protocol/index.ts';
import { placeWindow, readBounds, writeBounds } from './bounds.ts';
import { HOME } from './origins.ts';

const PRELOAD = fileURLToPath(new URL('../preload/index.cjs', import.meta.url));
/** The paper of the light and the dark look, so that a window never opens white at night. */
const PAPER = { light: '#f6f5f2', dark: '#16181b' };

/** A window of ours. */
export type AppWindow = {
  id: number;
  browser: BrowserWindow;
  mainFrame: () => WebFrameMain | null;
};

const placeOf = (browser: BrowserWindow) => ({
  ...browser.getNormalBounds(),
  maximized: browser.isMaximized(),
});

/** Makes a window, hidden until {@link showWindow}. It does not load anything yet. */
export function makeWindow(given: { session: Session; boundsFile: string; devTools: boolean }): AppWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea);
  const { maximized, ...bounds } = placeWindow(readBounds(given.boundsFile), areas);
  const browser = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      session: given.session,
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: given.devTools,
      additionalArguments: [
        `--copydesk-calls=${CALL_NAMES.filter(viewMayCall).join(',')}`,
        `--copydesk-events=${EVENT_NAMES.join(',')}`,
      ],
    },
  });
  if (maximized) browser.maximize();
  browser.on('page-title-updated', (event) => {
    // One fixed title: headlines stay out of task bars and window lists.
    event.preventDefault();
  });
  browser.on('close', () => {
    writeBounds(given.boundsFile, placeOf(browser));
  });
  return {
    id: browser.id,
    browser,
    mainFrame: () => (browser.isDestroyed() ? null : browser.webContents.mainFrame),
  };
}

/** Loads the app's page and shows the window once it has something to show. */
export async function showWindow(window: AppWindow): Promise<void> {
  window.browser.once('ready-to-show', () => {
    window.browser.show();
  });
  await window.browser.loadURL(HOME);
}

/** Brings a window to the front, however it is hidden. */
export function raise(window: AppWindow): void {
  if (window.browser.isMinimized()) window.browser.restore();
  window.browser.show();
  window.browser.focus();
}
