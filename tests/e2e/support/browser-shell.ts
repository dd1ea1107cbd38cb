import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer, CallName, InputOf, OutputOf } from '../../../shared/protocol/index.ts';
import { decodeWire, encodeWire } from '../../../shared/protocol/wire.ts';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const ENTRY = path.join(ROOT, 'dist', 'main', 'node.js');
const START_MS = 30_000;

export type BrowserShell = {
  profile: string;
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** An address that opens the app once. */
  address: () => Promise<string>;
  /** Makes a call as a view would. */
  call: <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** The same, with the problem as a value. */
  ask: <N extends CallName>(name: N, input: InputOf<N>) => Promise<Answer<OutputOf<N>>>;
  pid: number;
  /** What a power cut or a crash is to a process. */
  kill: () => Promise<void>;
  /** Ctrl-C: flush and leave. */
  stop: () => Promise<void>;
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else
      child.once('exit', () => {
        resolve();
      });
  });

/** Waits for the one line that tells the address. */
function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      reject(new Error(`The browser shell told no address in ${String(START_MS)} ms. It said: ${said}`));
    }, START_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /Copydesk is open at (\S+)/u.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`The browser shell ended with ${String(code)}. It said: ${said}`));
    });
  });
}

/** Starts the built browser shell on a profile, without opening a browser. */
export async function startBrowserShell(profile: string): Promise<BrowserShell> {
  if (!existsSync(ENTRY)) throw new Error('The app is not built. Run: npm run build');
  const child = spawn(process.execPath, [ENTRY, 'serve', '--no-open', '--profile', profile], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const given = new URL(await firstAddress(child));
  const { origin } = given;
  const post = (where: string, body: string, token?: string): Promise<Response> =>
    fetch(`${origin}${where}`, {
      method: 'POST',
      headers: {
        Origin: origin,
        'Content-Type': 'application/json',
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      body,
    });
  const code = decodeURIComponent(given.hash.replace(/^#code=/u, ''));
  const { token } = (await (await post('/session', JSON.stringify({ code }))).json()) as { token: string };

  const ask = async <N extends CallName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>> =>
    decodeWire(await (await post(`/call/${name}`, encodeWire(input), token)).text()) as Answer<OutputOf<N>>;

  return {
    profile,
    origin,
    ask,
    call: async (name, input) => {
      const answer = await ask(name, input);
      if (answer.ok) return answer.value;
      throw new Error(`${name}: ${answer.problem.kind}: ${answer.problem.message}`);
    },
    address: async () => {
      const fresh = (await (await post('/code', '{}', token)).json()) as { code: string };
      return `${origin}/#code=${fresh.code}`;
    },
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    stop: async () => {
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended(child);
      clearTimeout(late);
    },
  };
}

export type CommandRun = { code: number; stdout: string; stderr: string };

/** Runs one command of the built command line to its end. */
export function copydesk(profile: string, ...args: string[]): CommandRun {
  const run = spawnSync(process.execPath, [ENTRY, ...args, '--profile', profile], { encoding: 'utf8' });
  return { code: run.status ?? 1, stdout: run.stdout, stderr: run.stderr };
}
