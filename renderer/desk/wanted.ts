import { useCallback, useEffect, useRef, useState } from 'react';

/** Rows from one number to another, both included. */
export type Stretch = { first: number; last: number };

/** True when two stretches have a row in common. */
export const meet = (a: Stretch, b: Stretch): boolean => a.first <= b.last && b.first <= a.last;

const equal = (a: Stretch, b: Stretch): boolean => a.first === b.first && a.last === b.last;

type Look = { seen: Stretch; before: Stretch; timer: ReturnType<typeof setTimeout> | null };

/**
 * Which rows are worth asking for while somebody scrolls: those in sight, at once after a rest and then looked at once in so
 * many milliseconds. Rows that fly past, so that nothing of one look is left at the next, are not asked for: their answers
 * would come when they have gone, and hold up the frames meanwhile.
 * @param every milliseconds
 * @param same whether two stretches need the same answers, so that nothing has to be drawn for the newer one
 */
export function useWanted(every: number, same = equal): [Stretch, (seen: Stretch) => void] {
  const [wanted, setWanted] = useState<Stretch>({ first: 0, last: 40 });
  const look = useRef<Look>({ seen: wanted, before: wanted, timer: null });
  useEffect(() => {
    const now = look.current;
    return () => {
      if (now.timer) clearTimeout(now.timer);
      now.timer = null;
    };
  }, []);
  const want = useCallback(
    (seen: Stretch): void => {
      const now = look.current;
      now.seen = seen;
      if (now.timer) return;
      const take = (): void => {
        setWanted((old) => (same(old, now.seen) ? old : now.seen));
      };
      const tick = (): void => {
        const rests = meet(now.seen, now.before);
        now.before = now.seen;
        now.timer = rests ? null : setTimeout(tick, every);
        if (rests) take();
      };
      now.before = seen;
      now.timer = setTimeout(tick, every);
      take();
    },
    [every, same],
  );
  return [wanted, want];
}
