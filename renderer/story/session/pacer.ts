import { COMPOSING_MS, retryDelay, saveDelay, SEAL_MS, SLOW_MS } from './pace.ts';

export type PacerPorts = {
  /** UTC milliseconds. */
  now: () => number;
  /** Runs something later; the answer takes it back. */
  after: (ms: number, run: () => void) => () => void;
};

type PacerActs = {
  /** It is time to store what is unsaved. */
  due: () => void;
  /** Nothing has changed for a long while. */
  rest: () => void;
  /** What is unsaved has been so for too long. */
  slow: () => void;
};

/** When a story is saved: how old its unsaved changes are, and the timers that follow from it. */
export class Pacer {
  readonly #ports: PacerPorts;
  readonly #acts: PacerActs;
  /** When the oldest change that no request carries was made, and the newest. */
  #firstAt: number | null = null;
  #lastAt = 0;
  /** When the oldest change of the request under way was made. */
  #sendingSince: number | null = null;
  #attempts = 0;
  #retryAt: number | null = null;
  #stopped = false;
  #dueTimer: (() => void) | null = null;
  #restTimer: (() => void) | null = null;
  #slowTimer: (() => void) | null = null;

  constructor(ports: PacerPorts, acts: PacerActs) {
    this.#ports = ports;
    this.#acts = acts;
  }

  /** True while there are changes that no request carries. */
  get unsaved(): boolean {
    return this.#firstAt !== null;
  }
  /** When the oldest change without an acknowledgement was made; null when there is none. */
  get since(): number | null {
    return this.#sendingSince ?? this.#firstAt;
  }
  get retryAt(): number | null {
    return this.#retryAt;
  }
  get isSlow(): boolean {
    return this.since !== null && this.#ports.now() - this.since >= SLOW_MS;
  }

  /** Something changed just now. */
  touch(): void {
    const now = this.#ports.now();
    this.#firstAt ??= now;
    this.#lastAt = now;
    this.#restTimer?.();
    this.#watchSlow();
  }

  #watchSlow(): void {
    this.#slowTimer ??= this.#ports.after(SLOW_MS, () => {
      this.#slowTimer = null;
      if (this.since !== null) this.#acts.slow();
    });
  }

  /** There is something to store although nothing was typed. */
  mark(): void {
    this.#firstAt ??= this.#ports.now();
  }

  /** A request left with everything that had changed. */
  left(): void {
    this.#sendingSince = this.#firstAt ?? this.#ports.now();
    this.#firstAt = null;
  }

  /** The request came back without an acknowledgement: what it carried is unsaved again. */
  returned(): void {
    this.#firstAt = this.since;
    this.#sendingSince = null;
  }

  /** What the request carried is stored; with `all`, so is everything since. */
  stored(all: boolean): void {
    if (all) this.#firstAt = null;
    this.#sendingSince = null;
    this.#attempts = 0;
    this.#retryAt = null;
    this.#slowTimer?.();
    this.#slowTimer = null;
    if (this.since !== null) this.#watchSlow();
    this.#restTimer?.();
    this.#restTimer = this.#ports.after(SEAL_MS, () => {
      if (this.#firstAt === null && !this.#stopped) this.#acts.rest();
    });
  }

  /** The attempt failed; the next comes by itself, later each time. */
  failed(): void {
    this.mark();
    this.#attempts += 1;
    this.#retryAt = this.#ports.now() + retryDelay(this.#attempts);
  }

  /** The next attempt need not wait. */
  hurry(): void {
    this.#retryAt = null;
  }

  /** Sets the timer for the next save anew. */
  plan({ inConflict, now = false }: { inConflict: boolean; now?: boolean }): void {
    this.pause();
    if (this.#stopped || this.#firstAt === null) return;
    const time = this.#ports.now();
    const wait =
      this.#retryAt === null
        ? saveDelay(this.#firstAt, this.#lastAt, time, inConflict)
        : this.#retryAt - time;
    this.#wait(now ? 0 : Math.max(0, wait));
  }

  /** An input method composes: look again in a moment. */
  waitForComposition(): void {
    this.#wait(COMPOSING_MS);
  }

  #wait(ms: number): void {
    this.pause();
    this.#dueTimer = this.#ports.after(ms, () => {
      this.#dueTimer = null;
      this.#acts.due();
    });
  }

  /** No save until planned anew. */
  pause(): void {
    this.#dueTimer?.();
    this.#dueTimer = null;
  }

  stop(): void {
    this.#stopped = true;
    this.pause();
    this.#restTimer?.();
    this.#slowTimer?.();
  }
}
