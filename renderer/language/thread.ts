import { say, type Said } from '../../shared/protocol/said.ts';
import { Refused, type Asks, type AskName, type Reply } from './messages.ts';

/** The window's end of a worker. */
export type WorkerPort = {
  post: (message: unknown) => void;
  hear: (message: (data: unknown) => void, broken: (why: Said) => void) => void;
  end: () => void;
};

export class Late extends Refused {}

export const startWorker = (): WorkerPort => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'language' });
  return {
    post: (message) => {
      // A worker of our own has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(message);
    },
    hear: (message, broken) => {
      worker.addEventListener('message', (event) => message(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        broken(
          event.message === '' ? say('language.no-worker') : say('language.broken', { why: event.message }),
        );
      });
    },
    end: () => worker.terminate(),
  };
};

type Waiting = { settle: (reply: Reply) => void; fail: (why: Error) => void; stop: () => void };

/**
 * Asks a worker and waits for its answers. One that takes too long is ended with all that it was asked, and a new one
 * begins with the next question: `prepare` tells it first what it has to know.
 */
export class Thread {
  readonly #start: () => WorkerPort;
  readonly #after: (ms: number, run: () => void) => () => void;
  readonly #waiting = new Map<number, Waiting>();
  #port: WorkerPort | null = null;
  #next = 0;
  #prepared: Promise<unknown> | null = null;
  /** Tells a new worker what it has to know, by {@link tell}. */
  prepare: () => Promise<unknown> = () => Promise.resolve();

  constructor(start: () => WorkerPort, after: (ms: number, run: () => void) => () => void) {
    this.#start = start;
    this.#after = after;
  }

  /** Asks once the worker knows what it has to. @throws {Late} after so many milliseconds, and {@link Refused} with what it said */
  async ask<N extends AskName>(name: N, input: Asks[N]['input'], limit: number): Promise<Asks[N]['output']> {
    this.#prepared ??= this.prepare();
    await this.#prepared;
    return await this.tell(name, input, limit);
  }

  /** Asks at once. */
  async tell<N extends AskName>(name: N, input: Asks[N]['input'], limit: number): Promise<Asks[N]['output']> {
    const port = (this.#port ??= this.#begin());
    const id = this.#next++;
    const reply = await new Promise<Reply>((settle, fail) => {
      const stop = this.#after(limit, () => this.end(new Late(say('language.no-answer'))));
      this.#waiting.set(id, { settle, fail, stop });
      port.post({ id, name, input });
    });
    if (!reply.ok) throw new Refused(reply.why);
    // The worker is built from the same table of questions.
    return reply.value as Asks[N]['output'];
  }

  end(why: Error = new Error('Ended')): void {
    this.#port?.end();
    this.#port = null;
    this.#prepared = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail, stop } of waiting) {
      stop();
      fail(why);
    }
  }

  #begin(): WorkerPort {
    const port = this.#start();
    port.hear(
      (data) => {
        // Nobody else can post to this port.
        const reply = data as Reply;
        const waiting = this.#waiting.get(reply.id);
        this.#waiting.delete(reply.id);
        waiting?.stop();
        waiting?.settle(reply);
      },
      (why) => {
        if (this.#port === port) this.end(new Refused(why));
      },
    );
    return port;
  }
}
