import { useCallback, useState, type RefObject } from 'react';

/** Walks through the changes of a comparison by focusing them in reading order. `at` counts from 1; 0 is before the first. */
export function useChangeWalk(root: RefObject<HTMLElement | null>): {
  at: number;
  go: (step: 1 | -1) => void;
  restart: () => void;
} {
  const [at, setAt] = useState(0);
  const go = useCallback(
    (step: 1 | -1) => {
      const stops = [...(root.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])];
      if (stops.length === 0) return;
      const here = stops.findIndex((stop) => stop === document.activeElement);
      const from = here >= 0 ? here : step > 0 ? -1 : 0;
      const to = (from + step + stops.length) % stops.length;
      const stop = stops[to];
      if (!stop) return;
      stop.focus({ preventScroll: true });
      stop.scrollIntoView({ block: 'center' });
      setAt(to + 1);
    },
    [root],
  );
  const restart = useCallback(() => setAt(0), []);
  return { at, go, restart };
}
