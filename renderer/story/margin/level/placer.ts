import type { EditorHandle } from '../../../editor/handle.ts';
import type { MarginCard } from '../card.ts';
import { joinPath, JOINED } from './join.ts';
import { linesOf } from './lines.ts';
import { placeCards } from './place-cards.ts';

/** How the cards stand; all in px of their box. */
export type Level = {
  /** The upper edges of those that are to be drawn, by their ids. */
  tops: ReadonlyMap<string, number>;
  /** How tall all of them are. */
  height: number;
  /** So many do not fit above the current card and are put away. */
  away: number;
  /** The hairline from the current card to its words, as the path of an SVG. */
  join: string | null;
  /** The current card where it has no words in sight. */
  alone: string | null;
};

export type Shown = { cards: readonly MarginCard[]; current: string | null; handle: EditorHandle };
/** The box of the cards, the page with the words, and what scrolls both. */
export type Parts = { box: HTMLElement; page: Element; scroller: Element };

const GAP = 8;
/** So far the current card goes below its words for those before it: about two cards; px. */
const GIVE = 200;
/** How tall a card is before any has been measured; px. */
const USUAL = 104;
/** The height of the way to those that are put away; px. */
const AWAY = 32;
/** From the edge of the box to a card, as the style has it; px. */
const INSET = 8;
/** How far outside what is seen cards are drawn and words looked for, as a share of its height. */
const ROOM = 0.6;

const NOTHING: Level = { tops: new Map(), height: 0, away: 0, join: null, alone: null };

const isSame = (a: Level, b: Level): boolean =>
  a.height === b.height &&
  a.away === b.away &&
  a.join === b.join &&
  a.alone === b.alone &&
  a.tops.size === b.tops.size &&
  [...a.tops].every(([id, top]) => b.tops.get(id) === top);

/**
 * Keeps cards level with their words. It looks when the cards change, when the height of the page or of a card does, and when
 * one has scrolled far enough to need others: never on a key as such. A look reads everything it needs at once, from a page
 * that is laid out in that frame anyway, and then tells what has changed.
 */
export class Placer {
  readonly #hearers = new Set<() => void>();
  readonly #heights = new Map<string, number>();
  readonly #known = new Map<string, number>();
  readonly #grown: ResizeObserver;
  #level = NOTHING;
  #shown: Shown | null = null;
  #parts: Parts | null = null;
  #seenAt = 0;

  constructor() {
    this.#grown = new ResizeObserver((entries) => {
      this.#note(entries.map(({ target }) => target).filter((target) => target.isConnected));
    });
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  };

  readonly level = (): Level => this.#level;

  /** Follows the page. Gives the way to stop. */
  attach(parts: Parts): () => void {
    this.#parts = parts;
    const { page, scroller } = parts;
    const sizes = new ResizeObserver(() => this.#place());
    for (const element of [page, scroller]) sizes.observe(element);
    const onScroll = (): void => {
      if (Math.abs(scroller.scrollTop - this.#seenAt) > (scroller.clientHeight * ROOM) / 2) this.#place();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      this.#parts = null;
      sizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#place();
  }

  /** Follows the height of a drawn card, an element with its id as `data-card`. Gives the way to stop. */
  readonly follow = (card: Element | null): (() => void) | undefined => {
    if (!card) return undefined;
    this.#grown.observe(card);
    return () => this.#grown.unobserve(card);
  };

  /** Looks how tall those cards are that are drawn for the first time. */
  measure({ tops }: Level): void {
    const isNew = [...tops.keys()].some((id) => !this.#heights.has(id));
    if (isNew && this.#parts) this.#note(this.#parts.box.querySelectorAll('[data-card]'));
  }

  #note(cards: Iterable<Element>): void {
    let changed = false;
    for (const card of cards) {
      const id = card.getAttribute('data-card') ?? '';
      const { height } = card.getBoundingClientRect();
      if (height === this.#heights.get(id)) continue;
      this.#heights.set(id, height);
      changed = true;
    }
    if (changed) this.#place();
  }

  #place(): void {
    const next = this.#look();
    if (!next || isSame(next, this.#level)) return;
    this.#level = next;
    for (const hear of this.#hearers) hear();
  }

  #look(): Level | null {
    const parts = this.#parts;
    if (!parts || !this.#shown) return null;
    const { cards, current, handle } = this.#shown;
    const box = parts.box.getBoundingClientRect();
    const view = parts.scroller.getBoundingClientRect();
    // Behind another view nothing has a place.
    if (view.height === 0) return null;
    this.#seenAt = parts.scroller.scrollTop;
    const room = view.height * ROOM;
    const near = { top: view.top - room, bottom: view.bottom + room };
    const lines = linesOf(cards, current, handle, near, this.#known);

    const measured = cards.flatMap(({ id }) => this.#heights.get(id) ?? []);
    const usual =
      measured.length === 0 ? USUAL : measured.reduce((sum, height) => sum + height, 0) / measured.length;
    const heights = cards.map(({ id }) => this.#heights.get(id) ?? usual);
    const active = cards.findIndex(({ id }) => id === current);
    const tops = placeCards(
      lines.map((line, i) => ({
        wanted: line && line.bottom - box.top - JOINED,
        height: heights[i] ?? usual,
      })),
      active,
      { gap: GAP, give: GIVE },
    );

    const first = (tops[0] ?? 0) < 0 ? tops.findIndex((top, i) => top >= AWAY || i === active) : 0;
    const isNear = (top: number, height: number): boolean =>
      box.top + top + height > near.top && box.top + top < near.bottom;
    const drawn = cards.flatMap(({ id }, i) => {
      const top = tops[i] ?? 0;
      return i === active || (i >= first && isNear(top, heights[i] ?? usual)) ? [[id, top] as const] : [];
    });
    const line = lines[active];
    return {
      tops: new Map(drawn),
      height: (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0),
      away: first,
      join: line ? joinPath(line, box, tops[active] ?? 0, INSET) : null,
      alone: line ? null : (cards[active]?.id ?? null),
    };
  }
}
