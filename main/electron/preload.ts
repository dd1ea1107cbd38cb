import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

/**
 * The bridge: two functions on two fixed channels, for the names of the contract only. The names come from the main
 * process with the window, so that this file stays small and the contract is written down once. The gate checks again.
 */
const CALLS = '--copydesk-calls=';
const EVENTS = '--copydesk-events=';

const named = (prefix: string): ReadonlySet<string> =>
  new Set(
    process.argv
      .find((argument) => argument.startsWith(prefix))
      ?.slice(prefix.length)
      .split(','),
  );
const callNames = named(CALLS);
const eventNames = named(EVENTS);

const known = (names: ReadonlySet<string>, name: unknown): string => {
  if (typeof name === 'string' && names.has(name)) return name;
  throw new Error('Copydesk: this name is not part of the contract');
};

type Hear = (event: unknown) => void;
const listeners = new Map<string, Set<Hear>>();

ipcRenderer.on('copydesk:event', (_event: IpcRendererEvent, name: unknown, event: unknown) => {
  if (typeof name !== 'string') return;
  for (const hear of listeners.get(name) ?? []) hear(event);
});

contextBridge.exposeInMainWorld(
  'copydesk',
  Object.freeze({
    call: async (name: unknown, input: unknown): Promise<unknown> =>
      ipcRenderer.invoke('copydesk:call', known(callNames, name), input),
    on: (name: unknown, hear: Hear): (() => void) => {
      const own = known(eventNames, name);
      const heard = listeners.get(own) ?? new Set<Hear>();
      listeners.set(own, heard.add(hear));
      return () => {
        heard.delete(hear);
      };
    },
  }),
);
