import type { Answer, CallName, EventName, EventOf, InputOf } from '../../shared/protocol/index.ts';

/** How this window stands with the core: `lost` tries again by itself, `refused` needs the person. */
export type Connection = 'connecting' | 'open' | 'lost' | 'refused';

/** A way to the core. Both shells have one; nothing above this file knows which. */
export type Transport = {
  call: (name: CallName, input: unknown) => Promise<Answer<unknown>>;
  /** A call made while the page goes away: it is sent, and its answer may never be seen. */
  lastCall: (name: CallName, input: unknown) => void;
  on: <N extends EventName>(name: N, hear: (event: EventOf<N>) => void) => () => void;
  connection: () => Connection;
  onConnection: (hear: (now: Connection) => void) => () => void;
};

/** What the desktop's preload puts on the window. */
export type PreloadBridge = {
  call: <N extends CallName>(name: N, input: InputOf<N>) => Promise<Answer<unknown>>;
  on: <N extends EventName>(name: N, hear: (event: EventOf<N>) => void) => () => void;
};

declare global {
  interface Window {
    copydesk?: PreloadBridge;
  }
}
