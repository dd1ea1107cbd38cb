import type { ReactNode } from 'react';
import type { MenuItem } from '../../ui/Menu.tsx';
import type { ProposedField } from '../../../shared/article/proposals.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';

/**
 * Where a card belongs: a line of the text (in a table, the paragraph of a cell) and from and to which UTF-16 offset in it its
 * words stand, or a field of the sheet.
 */
export type CardPlace =
  { block: string; offset: number; to: number } | { field: ProposedField; offset: number };

/** What a card is drawn with. */
export type CardState = {
  /** It is the one that the keys are about. */
  current: boolean;
  /** For times that are told from now; ms. */
  now: number;
  /** The `tabIndex` of its controls: only one card is in the order of Tab, arrow keys go to the others. */
  tab: 0 | -1;
  /** Decides on the card by {@link MarginCard.decide} and goes on to the next. */
  decide: (decision: 'accept' | 'reject') => void;
  /** To be called by anything else that settles a card, before it does: the next card becomes the current one. */
  goOn: () => void;
  /** False while the text is only read: nothing may be decided. */
  canDecide: boolean;
};

/** One card of the margin. */
export type MarginCard = {
  /** Its own among the cards of all sources. */
  id: string;
  kind: string;
  /** Who it is by, for what is decided by author. */
  by?: string;
  /** Null: about the whole story, before everything else. */
  at: CardPlace | null;
  /** How grave it is for the order by risk: a place in `RISKS` of `shared/article/review`, the gravest first. */
  risk: number;
  /** The accessible name of the card. */
  name: string;
  draw: (state: CardState) => ReactNode;
  /** Brings its words into sight. @param take whether the focus moves into the text as well */
  reveal: (take: boolean) => void;
  /** Marks its words while it is the current one; gives the way to stop. */
  point?: () => () => void;
  /** What the commands to accept and to reject do to it, as a person asked; a card without them has nothing to decide. */
  decide?: (decision: 'accept' | 'reject') => void;
};

/** The text that cards are about, as it was at the last rest. */
export type MarginText = { body: readonly Block[] };

/** What a source has to show, in any order; `atCaret` are the ids of cards whose words the caret is in. */
export type MarginCards = {
  cards: readonly MarginCard[];
  atCaret: readonly string[];
  /** What can be done with all of them at once; asked for when the menu is drawn. */
  menu?: () => readonly MenuItem[];
};
