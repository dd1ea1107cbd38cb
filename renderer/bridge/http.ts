import type { Answer } from '../../shared/protocol/index.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say } from '../../shared/protocol/said.ts';
import { decodeWire, encodeWire } from '../../shared/protocol/wire.ts';
import { makeListeners, watched } from './listeners.ts';
import { linesOf } from './lines.ts';
import type { Connection, Transport } from './transport.ts';

/** What the browser lends: passed in, so that the tests can lend something else. */
export type HttpNeeds = {
  fetch: typeof fetch;
  token: string | null;
  /** Runs something later; milliseconds. */
  later: (run: () => void, ms: number) => void;
  /** 0 to 1, spreads the attempts of several windows. */
  chance: () => number;
};

/** Browsers send at most this much after the page has gone. */
const KEEPALIVE_BYTES = 60_000;
const FIRST_WAIT = 250;
const LONGEST_WAIT = 8_000;

type Refused = 'window.signed-out' | 'window.no-answer' | 'window.too-large' | 'window.unreadable';
const refusal = (kind: Problem['kind'], code: Refused): Answer<never> => ({
  ok: false,
  problem: { kind, ...say(code) },
});

function isAnswer(value: unknown): value is Answer<unknown> {
  return value !== null && typeof value === 'object' && 'ok' in value && typeof value.ok === 'boolean';
}

/** How long to wait before the nth attempt, in milliseconds: doubling, up to 8 s, spread by a quarter. */
export const waitBefore = (attempt: number, chance: number): number =>
  Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt) * (0.75 + chance / 2);

/**
 * The browser shell's way to the core: calls are POSTs to the loopback server, events come as one stream of JSON
 * lines that is opened again whenever it ends.
 */
export function httpTransport(needs: HttpNeeds): Transport {
  const listeners = makeListeners();
  const connection = watched<Connection>(needs.token === null ? 'refused' : 'connecting');
  const headers = { Authorization: `Bearer ${needs.token ?? ''}` };

  const post = (name: string, body: string, keepalive: boolean) =>
    needs.fetch(`/call/${name}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body,
      keepalive,
      cache: 'no-store',
    });

  async function call(name: string, input: unknown): Promise<Answer<unknown>> {
    if (connection.get() === 'refused') return refusal('failed', 'window.signed-out');
    let response: Response;
    let text: string;
    try {
      response = await post(name, encodeWire(input), false);
      text = await response.text();
    } catch {
      return refusal('failed', 'window.no-answer');
    }
    if (response.status === 401) {
      connection.set('refused');
      return refusal('failed', 'window.signed-out');
    }
    if (response.status === 413) return refusal('too-large', 'window.too-large');
    try {
      const answer = decodeWire(text);
      return isAnswer(answer) ? answer : refusal('failed', 'window.unreadable');
    } catch {
      return refusal('failed', 'window.unreadable');
    }
  }

  async function listenOnce(): Promise<'ended' | 'refused'> {
    const response = await needs.fetch('/events', { headers, cache: 'no-store' });
    if (response.status === 401 || response.status === 403) return 'refused';
    if (!response.ok || !response.body) return 'ended';
    connection.set('open');
    for await (const line of linesOf(response.body)) {
      const said = decodeWire(line);
      if (said !== null && typeof said === 'object' && 'name' in said && 'event' in said)
        listeners.tell(String(said.name), said.event);
    }
    return 'ended';
  }

  async function listen(): Promise<void> {
    let attempt = 0;
    for (;;) {
      let how: 'ended' | 'refused' = 'ended';
      try {
        how = await listenOnce();
      } catch {
        // The server is gone or the machine slept: tried again below.
      }
      if (how === 'refused') break;
      attempt = connection.get() === 'open' ? 0 : attempt + 1;
      connection.set('lost');
      const wait = waitBefore(attempt, needs.chance());
      await new Promise<void>((resolve) => {
        needs.later(resolve, wait);
      });
    }
    connection.set('refused');
  }

  if (needs.token !== null) void listen();
  return {
    call,
    lastCall(name, input) {
      const body = encodeWire(input);
      if (body.length < KEEPALIVE_BYTES) post(name, body, true).catch(() => undefined);
      else void call(name, input);
    },
    on: listeners.on,
    connection: connection.get,
    onConnection: connection.watch,
  };
}
