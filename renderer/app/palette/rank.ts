import { score } from '../../ui/score.ts';

/** What is searched of an entry. `also` is found too, but counts less: the name of its group. */
export type Rankable = { id: string; label: string; also?: string; disabled?: boolean };

/** What was used lately stands a little higher among what fits about as well. */
const RECENT = 12;

/** What fits what was typed, best first; what was used lately leads among equals, what cannot be done now comes last. */
export function rank<E extends Rankable>(
  entries: readonly E[],
  query: string,
  recent: readonly string[],
): E[] {
  const lately = new Map(recent.map((id, i) => [id, RECENT * (1 - i / recent.length)]));
  return entries
    .flatMap((entry) => {
      const fits = score(query, entry.label, entry.also);
      if (fits === null) return [];
      return [{ entry, fits: fits + (lately.get(entry.id) ?? 0) - (entry.disabled === true ? 1000 : 0) }];
    })
    .sort((a, b) => b.fits - a.fits)
    .map(({ entry }) => entry);
}

/** How many commands are remembered as used lately. */
const KEPT = 6;

/** The list with this one in front. @param before ids parted by spaces, as they are remembered */
export const withRecent = (before: string, id: string): string =>
  [id, ...recentOf(before).filter((other) => other !== id)].slice(0, KEPT).join(' ');

export const recentOf = (kept: string | null): string[] => (kept ?? '').split(' ').filter(Boolean);
