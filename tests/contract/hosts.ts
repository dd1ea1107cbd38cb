import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCoreProcess } from '../../main/host.ts';
import { spawnCoreThread } from '../../main/node/core-thread.ts';
import { startServer } from '../../main/node/server.ts';
import { startCore } from '../../main/start.ts';
import type { Answer } from '../../shared/protocol/define.ts';
import { calls, type Call, type CallName, type InputOf, type OutputOf } from '../../shared/protocol/index.ts';
import { problem } from '../../shared/protocol/problem.ts';
import { decodeWire, encodeWire } from '../../shared/protocol/wire.ts';

/** One way to reach a core. Every answer is checked against the contract before a test sees it. */
export type Host = {
  /** As a view asks. */
  call: Call;
  /** Any name and any input, as a stranger might send them. */
  raw: (name: string, input: unknown) => Promise<Answer<unknown>>;
  /** As a shell asks, past the gate for views. */
  asShell: Call;
  events: { name: string; event: unknown }[];
  profileDir: string;
  stop: () => Promise<void>;
};

type RawCall = (name: string, input: unknown) => Promise<Answer<unknown>>;

function checked(raw: RawCall): Call {
  return async <N extends CallName>(name: N, input: InputOf<N>) => {
    const answer = await raw(name, input);
    if (!answer.ok) return { ok: false, problem: problem.parse(answer.problem) };
    return { ok: true, value: calls[name].output.parse(answer.value) as OutputOf<N> };
  };
}

const version = '0.0.0';

const freshProfile = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'copydesk-contract-'));

async function inProcess(): Promise<Host> {
  const profileDir = await freshProfile();
  const events: Host['events'] = [];
  const started = await startCore({
    profileDir,
    exportsDir: path.join(profileDir, 'exports'),
    version,
    now: Date.now,
    random: (count) => randomBytes(count),
    log: () => undefined,
    publish: (name, event) => events.push({ name, event }),
  });
  if (!started.ok) throw new Error(started.problem.message);
  const core = started.value;
  return {
    call: checked((name, input) => core.call(name, input, 'view')),
    raw: (name, input) => core.call(name, input, 'view'),
    asShell: checked((name, input) => core.call(name, input, 'shell')),
    events,
    profileDir,
    stop: async () => {
      await core.stop();
      await rm(profileDir, { recursive: true });
    },
  };
}

/** Reads the event stream as a page does. */
async function hear(
  address: string,
  token: string,
  events: Host['events'],
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(`${address}/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal,
  });
  let rest = '';
  const read = async (): Promise<void> => {
    for await (const part of response.body ?? []) {
      rest += new TextDecoder().decode(part);
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line) events.push(decodeWire(line) as Host['events'][number]);
    }
  };
  void read().catch(() => undefined);
}

async function loopback(): Promise<Host> {
  const profileDir = await freshProfile();
  const core = startCoreProcess({
    spawn: () => spawnCoreThread(new URL('../../main/worker.ts', import.meta.url)),
    options: { profileDir, exportsDir: path.join(profileDir, 'exports'), version },
  });
  const ready = await core.ready;
  if (!ready.ok) throw new Error(ready.problem.message);
  const server = await startServer({ core, pages: new Map(), version, port: 0 });
  const address = `http://127.0.0.1:${String(server.port)}`;
  const headers = { authorization: `Bearer ${server.secrets.token}`, 'content-type': 'application/json' };
  const raw: RawCall = async (name, input) => {
    const response = await fetch(`${address}/call/${name}`, {
      method: 'POST',
      headers,
      body: encodeWire(input),
    });
    return decodeWire(await response.text()) as Answer<unknown>;
  };
  const events: Host['events'] = [];
  const quiet = new AbortController();
  await hear(address, server.secrets.token, events, quiet.signal);
  return {
    call: checked(raw),
    raw,
    asShell: checked((name, input) => core.call(name, input, 'shell')),
    events,
    profileDir,
    stop: async () => {
      quiet.abort();
      await core.stop();
      await server.close();
      await rm(profileDir, { recursive: true });
    },
  };
}

export const hosts: [string, () => Promise<Host>][] = [
  ['in process', inProcess],
  ['over loopback http', loopback],
];

/** The value of an answer that should be one. */
export async function value<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new Error(`${given.problem.kind}: ${given.problem.message} ${given.problem.path ?? ''}`);
}

/** The kind of problem of an answer that should be one. */
export async function kindOf(answer: Promise<Answer<unknown>>): Promise<string> {
  const given = await answer;
  return given.ok ? 'no problem' : problem.parse(given.problem).kind;
}

/** Asks again until it holds; the core announces and works on its own time. */
export async function until<T>(
  ask: () => Promise<T> | T,
  holds: (value: T) => boolean,
  ms = 15_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const now = await ask();
    if (holds(now)) return now;
    if (performance.now() > end)
      throw new Error(`did not come about in ${String(ms)} ms: ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
