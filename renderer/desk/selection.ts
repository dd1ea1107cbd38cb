/** The chosen stories, in the order in which they were chosen. */
export type Selection = readonly string[];

export const toggled = (selection: Selection, id: string): Selection =>
  selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];

/** The row to go to for a key, or null when the key is not for moving. @param page rows in sight */
export function rowAfterKey(key: string, at: number, total: number, page: number): number | null {
  if (total === 0) return null;
  const last = total - 1;
  const to = {
    j: at + 1,
    J: at + 1,
    ArrowDown: at + 1,
    k: at - 1,
    K: at - 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}
