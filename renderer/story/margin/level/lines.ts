import type { EditorHandle } from '../../../editor/handle.ts';
import { sheetField } from '../../sheet/field-text.ts';
import type { MarginCard } from '../card.ts';

/** The first line of the words of a card, in px of the window. */
export type Line = { left: number; right: number; bottom: number };

/** How far below the upper edge of its block the line of a card ends, as it was seen last; by the ids of cards. */
type Known = Map<string, number>;

/** The same where it was never seen; px. */
const FIRST_LINE = 28;
/** The height of the first line of a field at most; px. */
const FIELD_LINE = 40;

const fieldLine = (name: string): Line | null => {
  const box = sheetField(name)?.getBoundingClientRect();
  return box
    ? { left: box.left, right: box.right, bottom: box.top + Math.min(box.height, FIELD_LINE) }
    : null;
};

/**
 * Where the words of cards are now, each in turn; null for what has no words in sight. It only reads, all of it at once. The
 * words themselves are looked for near the window and for the current card; of the others it looks at their blocks.
 * @param near a stretch of the window, px
 */
export function linesOf(
  cards: readonly MarginCard[],
  current: string | null,
  { places }: EditorHandle,
  near: { top: number; bottom: number },
  known: Known,
): (Line | null)[] {
  const boxes = places.boxesOf(new Set(cards.flatMap(({ at }) => (at && 'block' in at ? at.block : []))));
  const close = cards.flatMap(({ id, at }) => {
    const box = at && 'block' in at ? boxes.get(at.block) : undefined;
    if (!box || !at || !('block' in at)) return [];
    const isClose = box.bottom > near.top && box.top < near.bottom;
    return isClose || id === current ? [{ id, box, block: at.block, from: at.offset, to: at.to }] : [];
  });
  const words = new Map<string, DOMRect>();
  for (const [i, rect] of places.linesOf(close).entries()) {
    const one = close[i];
    if (!one || !rect) continue;
    words.set(one.id, rect);
    known.set(one.id, rect.bottom - one.box.top);
  }
  return cards.map(({ id, at }) => {
    if (!at) return null;
    if ('field' in at) return fieldLine(at.field);
    const box = boxes.get(at.block);
    if (!box) return null;
    const within = known.get(id) ?? Math.min(box.height, FIRST_LINE);
    return words.get(id) ?? { left: box.left, right: box.right, bottom: box.top + within };
  });
}
