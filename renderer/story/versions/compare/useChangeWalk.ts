import { useCallback, useState, type RefObject } from 'react';
import type { SideChange } from '../../../../shared/article/review/take-side.ts';

/** Where a change is drawn: its field, or the first of its blocks. */
function stopOf(root: HTMLElement, { field, blocks }: SideChange): HTMLElement | null {
  if (field !== null) return root.querySelector(`[data-compared="${CSS.escape(field)}"]`);
  const stops = [...root.querySelectorAll<HTMLElement>('[data-block]')];
  return stops.find(({ dataset }) => blocks.includes(dataset.block ?? '')) ?? null;
}

/** Walks through the changes of a comparison, each focused in its place in the text. `at` counts from 1; 0 is before the first. */
export function useChangeWalk(
  root: RefObject<HTMLElement | null>,
  changes: readonly SideChange[],
): { at: number; go: (step: 1 | -1) => void; goTo: (at: number) => void; leave: (at: number) => void } {
  const [at, setAt] = useState(0);
  const goTo = useCallback(
    (to: number) => {
      const change = changes[to - 1];
      if (!change) return;
      setAt(to);
      const stop = root.current && stopOf(root.current, change);
      stop?.focus({ preventScroll: true });
      stop?.scrollIntoView({ block: 'center' });
    },
    [root, changes],
  );
  const go = (step: 1 | -1): void => {
    const count = changes.length;
    if (count > 0) goTo(at === 0 && step < 0 ? count : ((at - 1 + step + count) % count) + 1);
  };
  return { at: Math.min(at, changes.length), go, goTo, leave: setAt };
}
