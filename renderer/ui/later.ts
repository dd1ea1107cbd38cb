import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the window that is not needed for the first letter. It is fetched when it is first drawn, or before that when the
 * window rests, so that it is there also when nothing can be fetched any more. Draw it inside a Suspense.
 */
export function later<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  const fetched = async (): Promise<{ default: ComponentType<P> }> => ({ default: await load() });
  waiting.push(fetched);
  return lazy(fetched);
}

/** How long a window may be busy before its other parts are fetched all the same; milliseconds. */
const LATEST = 4_000;

/** Fetches the parts that nobody has drawn yet, one after the other, while the window rests. */
export function fetchWhenIdle(): void {
  requestIdleCallback(
    () => {
      const next = waiting.shift();
      if (!next) return;
      // A part that cannot be fetched now is fetched, and its failure told, when it is drawn.
      void next().then(fetchWhenIdle, fetchWhenIdle);
    },
    { timeout: LATEST },
  );
}
