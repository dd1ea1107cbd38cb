import type { Block } from '../../../shared/article/nodes/index.ts';
import { PROPOSED_FIELDS } from '../../../shared/article/proposals.ts';
import type { MarginCard } from './card.ts';

export const ORDERS = ['text', 'risk'] as const;
/** In the order of the text, or the gravest first. */
export type MarginOrder = (typeof ORDERS)[number];

type Placed = Pick<MarginCard, 'id' | 'at' | 'risk'>;

/** The lines of a body by their ids, in reading order; a table comes before what is in its cells. */
export function linePlaces(body: readonly Block[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const note = (block: Block): void => {
    places.set(block.id, places.size);
    if (block.kind === 'table')
      for (const row of block.rows) for (const cell of row.cells) cell.content.forEach(note);
  };
  body.forEach(note);
  return places;
}

/**
 * Cards in the order in which they are shown. What is about the whole story comes first, then what is about the fields of the
 * sheet, and what has lost its place last; by risk, cards of one risk stay in the order of the text.
 */
export function inOrder<C extends Placed>(
  cards: readonly C[],
  order: MarginOrder,
  places: ReadonlyMap<string, number>,
): C[] {
  const line = ({ at }: C): number => {
    if (at === null) return -1 - PROPOSED_FIELDS.length;
    if ('field' in at) return PROPOSED_FIELDS.indexOf(at.field) - PROPOSED_FIELDS.length;
    return places.get(at.block) ?? places.size;
  };
  const byText = cards.toSorted((a, b) => line(a) - line(b) || (a.at?.offset ?? 0) - (b.at?.offset ?? 0));
  return order === 'text' ? byText : byText.toSorted((a, b) => a.risk - b.risk);
}

/**
 * The card that becomes the current one when another leaves: the one after it, else the one before it.
 * @param cards in the order in which they are shown, the leaving one among them
 */
export function neighbourOf<C extends Placed>(cards: readonly C[], id: string): C | null {
  const at = cards.findIndex((card) => card.id === id);
  return at === -1 ? null : (cards[at + 1] ?? cards[at - 1] ?? null);
}

/** The card by so many steps from the current one, round the end; the first or last where none is current. */
export function stepped<C extends Placed>(cards: readonly C[], id: string | null, by: 1 | -1): C | null {
  const at = cards.findIndex((card) => card.id === id);
  const from = at === -1 ? (by === 1 ? -1 : 0) : at;
  return cards[(from + by + cards.length) % cards.length] ?? null;
}
