import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { chromium, type Params } from '../cdp.ts';
import { preventable, record, strict } from '../strict.ts';
import { app, hooks } from './app.ts';
import type { WindowMembers } from './types.ts';
import { WebContents } from './web-contents.ts';

const windows = new Map<number, Window>();
let next = 0;

/** A window is a page of Chromium; where it stands and how it looks is only remembered. */
class Window extends EventEmitter implements WindowMembers {
  id = ++next;
  webContents: WebContents;
  readonly options: Electron.BrowserWindowConstructorOptions;
  #bounds: Electron.Rectangle;
  #visible: boolean;
  #gone = false;
  #maximized = false;
  #minimized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.options = options;
    this.#bounds = { x, y, width, height };
    this.#visible = options.show !== false;
    this.webContents = strict('webContents', new WebContents(options));
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', {}));
    record('window', { ...options, webPreferences: { ...options.webPreferences, session: undefined } });
  }

  static getAllWindows = (): Window[] => [...windows.values()];
  static getFocusedWindow = (): Window | null => Window.getAllWindows().at(-1) ?? null;
  static fromId = (id: number): Window | null => windows.get(id) ?? null;
  static fromWebContents = (contents: WebContents): Window | null =>
    Window.getAllWindows().find((window) => window.webContents.id === contents.id) ?? null;

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url);
  show = (): void => {
    this.#visible = true;
    this.emit('show', {});
  };
  focus = (): void => {
    this.emit('focus', {});
  };
  isVisible = (): boolean => this.#visible;
  isDestroyed = (): boolean => this.#gone;
  isMaximized = (): boolean => this.#maximized;
  isMinimized = (): boolean => this.#minimized;
  maximize = (): void => {
    this.#maximized = true;
  };
  minimize = (): void => {
    this.#minimized = true;
  };
  restore = (): void => {
    this.#minimized = false;
  };
  getBounds = (): Electron.Rectangle => ({ ...this.#bounds });
  getNormalBounds = (): Electron.Rectangle => ({ ...this.#bounds });
  getTitle = (): string => this.options.title ?? app.getName();
  getBackgroundColor = (): string => this.options.backgroundColor ?? '#FFFFFF';

  /** Asks the app first; false when it keeps the window. */
  async tryClose(): Promise<boolean> {
    if (this.#gone) return true;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    await this.webContents.closeTarget();
    this.ended();
    return true;
  }
  close = (): void => {
    void this.tryClose();
  };
  destroy = (): void => {
    void this.webContents.closeTarget();
    this.ended();
  };

  ended(): void {
    if (this.#gone) return;
    this.#gone = true;
    windows.delete(this.id);
    this.webContents.ended();
    this.emit('closed');
    if (windows.size > 0 || app.quitting) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }
}

hooks.closeAll = async () => {
  for (const window of Window.getAllWindows()) if (!(await window.tryClose())) return false;
  return true;
};

/** A page that closed by itself, or that Playwright closed, takes its window with it. */
chromium.on('Target.targetDestroyed', (params: Params) => {
  const contents = WebContents.fromTarget(String(params.targetId));
  if (contents) Window.fromWebContents(contents)?.ended();
});

/** Every window made is one of these, with members that are not there throwing by name. */
export const BrowserWindow = new Proxy(Window, {
  construct: (target, args: [Electron.BrowserWindowConstructorOptions?]) => {
    const window = strict('BrowserWindow', new target(...args));
    windows.set(window.id, window);
    return window;
  },
});
