import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { chromium, type Params } from '../cdp.ts';
import { decode, encode } from '../page/clone.ts';
import { isolatedWorld } from '../page/isolated-world.ts';
import { mainWorld } from '../page/main-world.ts';
import { preventable, record, strict } from '../strict.ts';
import { app } from './app.ts';
import { makeFrame, type StandInFrame } from './frames.ts';
import { ipcMain, type InvokeEvent } from './ipc.ts';
import { toApp, toHttp } from './served.ts';
import { session, type StandInSession } from './session.ts';
import type { ContentsMembers } from './types.ts';

const WORLD = 'Electron Isolated Context';
/** The preload runs in the main frame of a real page only (nodeIntegrationInSubFrames is off). */
const GUARD = 'if (window !== window.top || location.protocol === "about:") return;';
/** The compiler's names for the two helpers are kept, so that the page scripts find them. */
const HELPERS = `const encode = ${encode.toString()}; const decode = ${decode.toString()};`;

type Asked = { id: number; channel: string; args: unknown[] };
/** A page's `window.open`, which nothing has come of yet. */
type Opens = { opens: string };
type OpenHandler = Parameters<ContentsMembers['setWindowOpenHandler']>[0];

const all = new Map<string, WebContents>();
const bySession = new Map<string, WebContents>();
let next = 0;

export class WebContents extends EventEmitter implements ContentsMembers {
  id = ++next;
  session: StandInSession;
  targetId = '';
  #sessionId = '';
  #context = 0;
  #url = '';
  #gone = false;
  #crashed = false;
  #loadsByUs = false;
  #openHandler: OpenHandler | null = null;
  mainFrame: StandInFrame = makeFrame(() => this.#url, null);
  #opened: Promise<void>;
  readonly options: Electron.BrowserWindowConstructorOptions;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.session =
      (options.webPreferences?.session as unknown as StandInSession | undefined) ?? session.defaultSession;
    app.emit('web-contents-created', {}, this);
    this.#opened = this.#open();
    this.#opened.catch((error: unknown) => {
      console.error('electron stand-in: the window failed', error);
    });
  }

  static fromTarget = (targetId: string): WebContents | undefined => all.get(targetId);
  /** Playwright finds the window of a page by this. */
  static fromDevToolsTargetId = (targetId: string): WebContents | undefined => all.get(targetId);
  static fromSession = (sessionId: string): WebContents | undefined => bySession.get(sessionId);
  static getAllWebContents = (): WebContents[] => [...all.values()];

  async #open(): Promise<void> {
    const { width = 800, height = 600, webPreferences = {} } = this.options;
    // Headless Chromium counts a window frame of 87 pixels.
    const made = await chromium.send('Target.createTarget', {
      url: 'about:blank',
      width,
      height: height + 87,
      newWindow: true,
    });
    this.targetId = String(made.targetId);
    all.set(this.targetId, this);
    const attached = await chromium.send('Target.attachToTarget', { targetId: this.targetId, flatten: true });
    this.#sessionId = String(attached.sessionId);
    bySession.set(this.#sessionId, this);
    await this.session.applyPermissions(this as unknown as Electron.WebContents);
    await this.#say('Page.enable');
    await this.#say('Runtime.enable');
    await this.#say('Inspector.enable');
    await this.#say('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] });
    if (webPreferences.preload !== undefined) await this.#addPreload(webPreferences.preload);
  }

  async #addPreload(file: string): Promise<void> {
    const code = readFileSync(file, 'utf8');
    const { sandbox = true, additionalArguments = [] } = this.options.webPreferences ?? {};
    if (sandbox && /^\s*import\s/mu.test(code))
      throw new Error('Cannot use import statement outside a module (a sandboxed preload must be CommonJS)');
    const secret = randomBytes(9).toString('hex');
    const wrapped = `function (require, module, exports, process) {${code}\n}`;
    const given = [secret, additionalArguments, { electron: process.versions.electron ?? '' }].map((v) =>
      JSON.stringify(v),
    );
    await this.#say('Runtime.addBinding', { name: '__standInSend', executionContextName: WORLD });
    await this.#say('Page.addScriptToEvaluateOnNewDocument', {
      source: `(() => { ${GUARD} ${HELPERS} (${mainWorld.toString()})(${String(given[0])}); })()`,
    });
    await this.#say('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `(() => { ${GUARD} ${HELPERS} (${isolatedWorld.toString()})(${String(given[0])}, ${wrapped}, ${String(given[1])}, ${String(given[2])}); })()`,
    });
  }

  #say = (method: string, params: Params = {}): Promise<Params> =>
    chromium.send(method, params, this.#sessionId);

  /** An event of this page's DevTools session. */
  async hear(method: string, params: Params): Promise<void> {
    switch (method) {
      case 'Fetch.requestPaused':
        await this.#navigation(params);
        return;
      case 'Runtime.executionContextCreated': {
        const context = params.context as { id: number; name: string; auxData?: { frameId?: string } };
        if (context.name === WORLD && context.auxData?.frameId === this.targetId) this.#context = context.id;
        return;
      }
      case 'Page.frameNavigated': {
        const frame = params.frame as { parentId?: string; url: string };
        if (frame.parentId !== undefined) return;
        this.#url = frame.url;
        this.#crashed = false;
        this.emit('did-navigate', {}, this.getURL(), 200, 'OK');
        return;
      }
      case 'Page.loadEventFired':
        if (this.#url && !this.#url.startsWith('about:')) this.emit('did-finish-load', {});
        return;
      case 'Page.javascriptDialogOpening':
        await this.#say('Page.handleJavaScriptDialog', { accept: params.type === 'beforeunload' });
        return;
      case 'Inspector.targetCrashed':
        this.#crashed = true;
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
        return;
      case 'Runtime.bindingCalled':
        if (params.name === '__standInSend')
          await this.#sent(decode(String(params.payload)) as Asked | Opens);
        return;
    }
  }

  /** Every document that a page asks for, in any frame, can be refused before it is fetched. */
  async #navigation(params: Params): Promise<void> {
    const isMainFrame = params.frameId === this.targetId;
    const url = toApp((params.request as { url: string }).url);
    const own = isMainFrame && this.#loadsByUs;
    if (isMainFrame) this.#loadsByUs = false;
    const frame = isMainFrame ? this.mainFrame : makeFrame(() => url, this.mainFrame);
    const event = Object.assign(preventable(), { url, isMainFrame, isSameDocument: false, frame });
    if (params.redirectedRequestId !== undefined) this.emit('will-redirect', event);
    else if (!own) {
      this.emit('will-frame-navigate', event);
      if (isMainFrame) this.emit('will-navigate', event, url);
    }
    const prevented = event.defaultPrevented;
    if (!own || prevented) record('navigation', { url, isMainFrame, prevented });
    const { requestId } = params;
    const decided = prevented
      ? this.#say('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : this.#say('Fetch.continueRequest', { requestId });
    await decided.catch(() => undefined);
  }

  async #sent(message: Asked | Opens): Promise<void> {
    if (!('opens' in message)) return this.#invoked(message);
    if (this.popup(toApp(message.opens)) !== 'deny')
      throw new Error('electron stand-in: a window that the app lets a page open is not implemented');
  }

  async #invoked({ id, channel, args }: Asked): Promise<void> {
    const event: InvokeEvent = { sender: this, senderFrame: this.mainFrame, type: 'frame' };
    const reply = async (): Promise<object> => {
      try {
        const handler = ipcMain._invokeHandlers.get(channel);
        if (!handler) throw new Error(`No handler registered for '${channel}'`);
        const answer = { kind: 'reply', id, ok: await handler(event, ...args) };
        encode(answer);
        return answer;
      } catch (error) {
        // Electron carries only the text of an error.
        return { kind: 'reply', id, err: `Error invoking remote method '${channel}': ${String(error)}` };
      }
    };
    this.#post(await reply());
  }

  #post(message: object): void {
    if (!this.#context || this.#gone) return;
    const expression = `__standInReceive(${JSON.stringify(encode(message))})`;
    this.#say('Runtime.evaluate', { contextId: this.#context, expression }).catch(() => undefined);
  }

  send = (channel: string, ...args: unknown[]): void => {
    if (this.#gone) throw new TypeError('Object has been destroyed');
    this.#post({ kind: 'message', channel, args });
  };

  loadURL = async (url: string): Promise<void> => {
    await this.#opened;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    this.#loadsByUs = true;
    const { errorText } = await this.#say('Page.navigate', { url: toHttp(url) });
    if (typeof errorText === 'string' && errorText) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  };
  reload = (): void => {
    void this.#loadAgain(20);
  };
  /** A page that crashed just now refuses for a moment. */
  async #loadAgain(tries: number): Promise<void> {
    this.#loadsByUs = true;
    try {
      await this.#say('Page.navigate', { url: this.#url });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (tries > 0 && !this.#gone) await this.#loadAgain(tries - 1);
    }
  }
  getURL = (): string => toApp(this.#url);
  isDestroyed = (): boolean => this.#gone;
  isCrashed = (): boolean => this.#crashed;
  setWindowOpenHandler = (handler: OpenHandler): void => {
    this.#openHandler = handler;
  };
  /** The page wants a window: asks the app, as Electron does. Without a handler a window is allowed. */
  popup(url: string): 'allow' | 'deny' {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    };
    const decision = this.#openHandler?.(details as Electron.HandlerDetails) ?? { action: 'allow' };
    record('window.open', { url, action: decision.action });
    return decision.action;
  }
  getLastWebPreferences = (): Electron.WebPreferences | null => this.options.webPreferences ?? null;
  getOrCreateDevToolsTargetId = (): string => this.targetId;
  forcefullyCrashRenderer = (): void => {
    void this.#say('Page.crash').catch(() => undefined);
  };
  executeJavaScript = async (expression: string): Promise<unknown> => {
    const answer = await this.#say('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    const thrown = answer.exceptionDetails as { exception?: { description?: string } } | undefined;
    if (thrown) throw new Error(thrown.exception?.description ?? 'the script failed');
    return (answer.result as { value: unknown }).value;
  };

  /** Closes the page itself. */
  async closeTarget(): Promise<void> {
    await this.#opened.catch(() => undefined);
    await chromium.send('Target.closeTarget', { targetId: this.targetId }).catch(() => undefined);
  }
  /** The page is gone, however that came. */
  ended(): void {
    if (this.#gone) return;
    this.#gone = true;
    all.delete(this.targetId);
    bySession.delete(this.#sessionId);
    this.emit('destroyed');
  }
}

const EVENTS = [
  'Fetch.requestPaused',
  'Runtime.executionContextCreated',
  'Page.frameNavigated',
  'Page.loadEventFired',
  'Page.javascriptDialogOpening',
  'Inspector.targetCrashed',
  'Runtime.bindingCalled',
];

/** Brings Chromium's events to the pages they are about. */
export async function routeEvents(): Promise<void> {
  for (const method of EVENTS)
    chromium.on(method, (params: Params, sessionId: string) => {
      void WebContents.fromSession(sessionId)?.hear(method, params);
    });
  chromium.on('Target.targetCreated', (params: Params) => {
    const info = params.targetInfo as { targetId: string; openerId?: string; url: string };
    const opener = info.openerId === undefined ? undefined : WebContents.fromTarget(info.openerId);
    if (!opener) return;
    // A link to a new window, which Chromium has made already, in a process of its own: closed again if it is refused.
    if (opener.popup(toApp(info.url)) === 'deny')
      void chromium.send('Target.closeTarget', { targetId: info.targetId }).catch(() => undefined);
  });
  await chromium.send('Target.setDiscoverTargets', { discover: true });
}

export const webContents = strict('webContents', WebContents);
