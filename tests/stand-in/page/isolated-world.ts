/**
 * Runs in a real isolated world: the preload with what a sandboxed preload may require, `ipcRenderer` over a binding
 * that only this world has, and `contextBridge`. Written into the page as source; see `main-world.ts`.
 */
declare const encode: (value: unknown) => string;
declare const decode: (text: string) => unknown;
declare const __standInSend: (text: string) => void;

type Listener = (...args: unknown[]) => unknown;
type Incoming =
  | { kind: 'reply'; id: number; ok?: unknown; err?: string }
  | { kind: 'message'; channel: string; args: unknown[] };
type Crossing = { id: number; key: string; args: unknown[] };

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void;

export function isolatedWorld(
  secret: string,
  preload: Preload,
  argv: string[],
  versions: Record<string, string>,
): void {
  const functions: Listener[] = [];
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, Set<Listener>>();
  let next = 0;

  const fire = (name: string, value: unknown): void => {
    document.dispatchEvent(new CustomEvent(name, { detail: encode(value) }));
  };
  const handOut = (value: unknown): unknown => {
    if (typeof value === 'function') return { __fn: functions.push(value as Listener) - 1 };
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
      return value;
    return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, handOut(v)]));
  };
  const takeIn = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || !('__hear' in value)) return value;
    const name = value.__hear as string;
    return (...values: unknown[]) => {
      fire(name, values);
    };
  };

  document.addEventListener(`${secret}call`, (event) => {
    const { id, key, args } = decode((event as CustomEvent<string>).detail) as Crossing;
    try {
      const result = functions[id]?.(...args.map(takeIn));
      if (!(result instanceof Promise)) {
        fire(key, { ok: handOut(result) });
        return;
      }
      const promise = `${secret}${Math.random()}`;
      fire(key, { promise });
      void (async () => {
        try {
          fire(promise, { ok: (await result) as unknown });
        } catch (error) {
          fire(promise, { err: error });
        }
      })();
    } catch (error) {
      fire(key, { err: error });
    }
  });

  document.addEventListener(`${secret}open`, (event) => {
    __standInSend(encode({ opens: decode((event as CustomEvent<string>).detail) }));
  });

  Object.assign(globalThis, {
    __standInReceive: (text: string) => {
      const message = decode(text) as Incoming;
      if (message.kind === 'message') {
        for (const hear of listeners.get(message.channel) ?? [])
          hear({ sender: ipcRenderer, ports: [] }, ...message.args);
        return;
      }
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.err === undefined) asked?.resolve(message.ok);
      else asked?.reject(new Error(message.err));
    },
  });

  const loud = (name: string, members: object): object =>
    new Proxy(members, {
      get(target, key): unknown {
        if (typeof key === 'string' && !(key in target))
          throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
        return Reflect.get(target, key) as unknown;
      },
    });
  const ipcRenderer = loud('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++next;
        const text = encode({ id, channel, args });
        waiting.set(id, { resolve, reject });
        __standInSend(text);
      }),
    on: (channel: string, hear: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(hear));
    },
  });
  const contextBridge = loud('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown) => {
      fire(`${secret}expose`, { key, api: handOut(api) });
    },
  });
  const electron = loud('electron', { ipcRenderer, contextBridge });

  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = {
    argv,
    platform: 'linux',
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    versions,
    env: {},
  };
  const module = { exports: {} };
  preload(require, module, module.exports, process);
}
