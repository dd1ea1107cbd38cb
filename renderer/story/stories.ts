import { call, lastCall, on, onConnection, windowSession } from '../bridge/index.ts';
import { makeShelf, type Shelf } from './session/shelf.ts';
import type { Flushed } from './session/state.ts';

let shelf: Shelf | null = null;

/** The stories this window has open; made when the first is opened, because the bridge is connected by then. */
export function stories(): Shelf {
  if (shelf) return shelf;
  const made = makeShelf({
    call,
    on,
    session: windowSession,
    now: Date.now,
    after: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    lastSave: (input) => lastCall('story.save', input),
  });
  onConnection((now) => {
    if (now === 'open') made.recheck();
  });
  // A hidden page may be frozen or thrown away without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void made.flush();
  });
  window.addEventListener('pagehide', () => made.lastAttempt());
  shelf = made;
  return made;
}

/** What else this window has to store: words that are beside a text. */
const beside = new Set<() => Promise<void>>();

/** Has something stored whenever the texts of this window are. */
export const flushWithStories = (flush: () => Promise<void>): void => {
  beside.add(flush);
};

/** Stores everything unsaved in this window; for a closing window, an export, a restore. */
export async function flushStories(): Promise<Flushed> {
  const [flushed] = await Promise.all([
    shelf ? shelf.flush() : { saved: true as const },
    ...[...beside].map((flush) => flush()),
  ]);
  return flushed;
}

/** True when nothing would be lost by leaving the window now. */
export const storiesAreSafe = (): boolean => shelf?.isSafe() ?? true;
