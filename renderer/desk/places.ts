import { useState } from 'react';

type Places = { base: number; first: number; last: number };

/**
 * From which row places are counted when rows `first` to `last` are in sight. While the list moves on a little it stays, and
 * each row keeps its element; when nothing of what was in sight is left, the elements are lent to the new rows where they stand.
 */
export function placesAfter(before: Places, first: number, last: number): Places {
  const gone = first > before.last || last < before.first;
  return { base: gone ? before.base + first - before.first : before.base, first, last };
}

/** @returns the row that has the place 0 */
export function usePlaces(first: number, last: number): number {
  const [held, setHeld] = useState<Places>({ base: 0, first, last });
  if (held.first === first && held.last === last) return held.base;
  const next = placesAfter(held, first, last);
  setHeld(next);
  return next.base;
}
