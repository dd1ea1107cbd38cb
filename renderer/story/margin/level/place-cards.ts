/** A card that wants a place: where its upper edge would stand, null for one without words in sight, and its height; px. */
export type Wanting = { wanted: number | null; height: number };

export type Room = {
  /** Between two cards; px. */
  gap: number;
  /** So far the active card goes below its words to leave room for those before it; px. */
  give: number;
};

/**
 * The upper edges of cards in reading order, so that none covers another; px.
 *
 * Each stands where it wants to or, where another is still there, right below that; one that wants nothing follows the one
 * before it. The active card stands exactly where it wants to, and those before it move up. There is no room above zero: where
 * they do not fit the active card goes down for them, by `give` at most. If that is not enough it keeps its place, and the
 * first of them stand above zero, out of sight.
 * @param active its index; -1 where no card is active
 */
export function placeCards(cards: readonly Wanting[], active: number, { gap, give }: Room): number[] {
  const tops: number[] = [];
  let free = 0;
  let above = 0;
  for (const [i, { wanted, height }] of cards.entries()) {
    const want = Math.max(0, wanted ?? 0);
    const yields = above > want && above - want <= give;
    const top = i === active && wanted !== null ? (yields ? above : want) : Math.max(want, free);
    tops.push(top);
    free = top + height + gap;
    above += height + gap;
  }
  for (let i = active - 1; i >= 0; i--) {
    const under = tops[i + 1] ?? 0;
    const fits = under - gap - (cards[i]?.height ?? 0);
    if ((tops[i] ?? 0) <= fits) break;
    tops[i] = fits;
  }
  return tops;
}
