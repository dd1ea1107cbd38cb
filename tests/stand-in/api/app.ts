import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { chromium } from '../cdp.ts';
import { preventable, record, strict } from '../strict.ts';
import type { AppMembers } from './types.ts';

/** What the app does with its windows, supplied by `window.ts`, which knows the app. */
export const hooks = { closeAll: (): Promise<boolean> => Promise.resolve(true) };

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

class App extends EventEmitter implements AppMembers {
  isPackaged = process.env.STAND_IN_PACKAGED === '1';
  /** Playwright's loader passes switches here; Chromium's are chosen in `boot.ts`. */
  commandLine = { appendSwitch: (): void => undefined };
  #about = { name: 'Electron', version: '0.0.0', root: '.' };
  #paths = new Map<string, string>();
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  #quitting = false;
  #lock: string | null = null;

  /** For `boot.ts`: what the app's package.json says. */
  describe(about: { name: string; version: string; root: string }): void {
    this.#about = about;
  }
  /** For `boot.ts`: the browser is open and the entry was evaluated. */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready', {}, {});
  }

  getName = (): string => this.#about.name;
  getVersion = (): string => this.#about.version;
  getAppPath = (): string => this.#about.root;
  getLocale = (): string => 'en-GB';
  isReady = (): boolean => this.#isReady;
  whenReady = (): Promise<void> => this.#ready.promise;
  enableSandbox = (): void => {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    record('enableSandbox', true);
  };

  getPath: AppMembers['getPath'] = (name) => {
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const home = os.homedir();
    if (name === 'home') return home;
    if (name === 'temp') return os.tmpdir();
    if (name === 'documents') return path.join(home, 'Documents');
    if (name === 'userData' || name === 'sessionData') return path.join(home, '.config', this.getName());
    throw new Error(`electron stand-in: the path '${name}' is not known`);
  };
  setPath: AppMembers['setPath'] = (name, where) => {
    if (!path.isAbsolute(where)) throw new Error('Path must be absolute');
    if (this.#isReady) record('warning', `${name} was set after ready`);
    mkdirSync(where, { recursive: true });
    this.#paths.set(name, where);
  };

  /** One process per `userData`. A second one tells the first its command line, as Electron does. */
  requestSingleInstanceLock = (): boolean => {
    const file = path.join(this.getPath('userData'), 'stand-in.lock');
    mkdirSync(path.dirname(file), { recursive: true });
    for (;;) {
      try {
        writeFileSync(file, `${String(process.pid)} 0`, { flag: 'wx' });
        break;
      } catch {
        const [pid = 0, port = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
        if (alive(pid)) {
          this.#tellFirst(port);
          return false;
        }
        rmSync(file, { force: true });
      }
    }
    this.#lock = file;
    const server = createServer((socket) => {
      let said = '';
      socket.on('data', (data) => (said += data.toString()));
      socket.on('end', () => {
        this.emit('second-instance', preventable(), JSON.parse(said) as string[], process.cwd(), {});
      });
    });
    server.listen(0, '127.0.0.1', () => {
      writeFileSync(file, `${String(process.pid)} ${String((server.address() as AddressInfo).port)}`);
    });
    server.unref();
    return true;
  };
  #tellFirst(port: number): void {
    if (port === 0) return;
    // Said before this process ends, which it does at once.
    const script = 'const [p,m]=process.argv.slice(1);require("net").connect(+p,"127.0.0.1").end(m)';
    spawnSync(process.execPath, ['-e', script, String(port), JSON.stringify(process.argv)], {
      timeout: 5000,
    });
  }

  quit = (): void => {
    if (this.#quitting) return;
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    void (async () => {
      const closed = await hooks.closeAll();
      this.#quitting = false;
      if (!closed) return;
      const last = preventable();
      this.emit('will-quit', last);
      if (!last.defaultPrevented) this.exit(0);
    })();
  };
  get quitting(): boolean {
    return this.#quitting;
  }

  exit = (code = 0): void => {
    this.emit('quit', {}, code);
    if (this.#lock) rmSync(this.#lock, { force: true });
    const browser = chromium.process;
    if (!browser || browser.exitCode !== null) process.exit(code);
    browser.once('exit', () => process.exit(code));
    chromium.send('Browser.close').catch(() => browser.kill('SIGKILL'));
    setTimeout(() => browser.kill('SIGKILL'), 3000).unref();
  };
}

export const app = strict('app', new App());
