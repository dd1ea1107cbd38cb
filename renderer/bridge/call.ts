import type { Answer, Call, CallName, InputOf, On, OutputOf } from '../../shared/protocol/index.ts';
import { httpTransport } from './http.ts';
import { preloadTransport } from './preload.ts';
import { tokenForThisTab } from './session-token.ts';
import type { Connection, Transport } from './transport.ts';

let chosen: Transport | null = null;

function transport(): Transport {
  if (!chosen) throw new Error('The bridge was used before it was connected');
  return chosen;
}

/** Chooses the way to the core, once, before anything is drawn. */
export async function connectBridge(): Promise<void> {
  if (window.copydesk) chosen = preloadTransport(window.copydesk);
  else
    chosen = httpTransport({
      fetch: (input, init) => fetch(input, init),
      token: await tokenForThisTab(),
      later: (run, ms) => setTimeout(run, ms),
      chance: Math.random,
    });
}

/** Lends another transport: for tests and for pages that show the interface without a core. */
export function lendTransport(given: Transport): void {
  chosen = given;
}

/** Asks the core or the shell. Never throws: a refusal is a value with a sentence in it. */
export const call: Call = async <N extends CallName>(name: N, input: InputOf<N>) =>
  // The gate validates what comes in; what goes out is checked against the contract by the tests.
  (await transport().call(name, input)) as Answer<OutputOf<N>>;

/** A call made while the page goes away (`pagehide`): sent if at all possible, never answered. */
export const lastCall = <N extends CallName>(name: N, input: InputOf<N>): void => {
  transport().lastCall(name, input);
};

/** Hears an event until the returned function is called. */
export const on: On = (name, hear) => transport().on(name, hear);

export const connection = (): Connection => transport().connection();
export const onConnection = (hear: (now: Connection) => void): (() => void) => transport().onConnection(hear);
