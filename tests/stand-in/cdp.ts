import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { WebSocket } from 'ws';

export type Params = Record<string, unknown>;
type Waiting = { resolve: (result: Params) => void; reject: (error: Error) => void };
type Message = {
  id?: number;
  method?: string;
  params?: Params;
  sessionId?: string;
  result?: Params;
  error?: { message: string };
};

const LISTENING = /DevTools listening on (ws:\/\/\S+)/u;

/** One Chromium, spoken to by the DevTools protocol. Its events are emitted by method name: `(params, sessionId)`. */
export class Chromium extends EventEmitter {
  #next = 0;
  #waiting = new Map<number, Waiting>();
  #socket: WebSocket | null = null;
  process: ChildProcess | null = null;

  async launch(executable: string, args: string[]): Promise<void> {
    // Pipes 3 and 4 tie its life to ours: it ends when we do, also by SIGKILL.
    const child = spawn(executable, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.process = child;
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr?.on('data', (data: Buffer) => {
        if (said.length < 100_000) said += data.toString();
        const found = LISTENING.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new Error(`chromium exited with ${String(code)}: ${said.slice(-500)}`));
      });
    });
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 512 * 1024 * 1024 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => {
        resolve();
      });
      socket.once('error', reject);
    });
    socket.on('message', (data: Buffer) => {
      this.#receive(JSON.parse(data.toString()) as Message);
    });
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser closed'));
      this.#waiting.clear();
    });
    this.#socket = socket;
    process.stderr.write(`\nDevTools listening on ${url}\n`); // Playwright waits for this line
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.emit(message.method, message.params ?? {}, message.sessionId ?? '');
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    return new Promise((resolve, reject) => {
      const id = ++this.#next;
      this.#waiting.set(id, { resolve, reject });
      if (!this.#socket) reject(new Error(`the browser is not open: ${method}`));
      this.#socket?.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }
}

export const chromium = new Chromium();
