import { app, powerMonitor, type Session } from 'electron';
import { makeClosing, type Closing } from './closing.ts';
import { confirmClose, confirmReload } from './dialogs.ts';
import { tell } from './tell.ts';
import { makeWindow, raise, showWindow, type AppWindow } from './window.ts';

export type Windows = {
  all: () => readonly AppWindow[];
  open: () => void;
  /** Brings the newest window to the front, or opens one. */
  focus: () => void;
  closing: Closing<AppWindow>;
  /** The page of a window hears that it is to close: from now on there may be something to save. */
  listening: (window: AppWindow) => void;
};

/** A page that crashes again within this time is not reloaded without asking. */
const CRASH_PAUSE_MS = 60_000;

/**
 * The windows there are and how they end. A close, of one window or of the whole app or by the system shutting down,
 * waits until the window says that everything is saved; nobody closes a window with unsaved text but the person.
 */
export function makeWindows(given: {
  session: Session;
  boundsFile: string;
  devTools: boolean;
  now?: () => number;
}): Windows {
  const now = given.now ?? (() => performance.now());
  const open: AppWindow[] = [];
  const listening = new Set<number>();
  let quitting = false;

  const closing = makeClosing<AppWindow>({
    ask: (window, token) => {
      tell(window, 'shell.closing', { token });
    },
    canAnswer: ({ id, browser }) =>
      listening.has(id) && !browser.isDestroyed() && !browser.webContents.isCrashed(),
    confirm: confirmClose,
  });

  const close = async (window: AppWindow): Promise<void> => {
    if (!(await closing.mayClose(window))) {
      quitting = false;
      return;
    }
    if (!window.browser.isDestroyed()) window.browser.destroy();
    if (quitting) app.quit();
  };

  const watchCrashes = (window: AppWindow): void => {
    let lastCrash = -Infinity;
    window.browser.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason === 'clean-exit' || window.browser.isDestroyed()) return;
      const often = now() - lastCrash < CRASH_PAUSE_MS;
      lastCrash = now();
      void (async () => {
        if (often && !(await confirmReload(window))) window.browser.destroy();
        else window.browser.webContents.reload();
      })();
    });
  };

  const make = (): void => {
    const window = makeWindow(given);
    open.push(window);
    window.browser.on('close', (event) => {
      event.preventDefault();
      void close(window);
    });
    // A page that is loaded again begins anew: nobody waits for its answer before it can hear the question.
    window.browser.webContents.on('did-navigate', () => {
      listening.delete(window.id);
    });
    window.browser.on('closed', () => {
      listening.delete(window.id);
      open.splice(open.indexOf(window), 1);
    });
    // Windows asks before it ends the session; it shows the person that Copydesk is still saving.
    window.browser.on('query-session-end', (event) => {
      event.preventDefault();
      app.quit();
    });
    watchCrashes(window);
    void showWindow(window).catch(() => undefined);
  };

  app.on('before-quit', () => {
    quitting = true;
  });
  powerMonitor.on('shutdown', (event?: { preventDefault: () => void }) => {
    event?.preventDefault();
    app.quit();
  });

  return {
    all: () => open,
    open: make,
    focus: () => {
      const window = open.at(-1);
      if (window) raise(window);
      else make();
    },
    closing,
    listening: ({ id }) => {
      listening.add(id);
    },
  };
}
