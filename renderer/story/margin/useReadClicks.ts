import { useEffect } from 'react';
import type { EditorHandle } from '../../editor/handle.ts';
import type { MarginCard } from './card.ts';

/**
 * Chooses the card of words that are pressed in a text that is only read: no caret comes to them there. Where several cards
 * are about a word, the one about the fewest words is chosen.
 * @param handle null while the text is written
 */
export function useReadClicks(
  handle: EditorHandle | null,
  cards: readonly MarginCard[],
  choose: (id: string) => void,
): void {
  useEffect(() => {
    if (!handle) return undefined;
    const onClick = ({ target, clientX: x, clientY: y }: MouseEvent): void => {
      if (!(target instanceof Element) || !target.closest('[data-page]')) return;
      // Words that were selected are to be copied.
      if (window.getSelection()?.isCollapsed === false) return;
      const about = cards.flatMap(({ id, at }) =>
        at && 'block' in at ? [{ id, block: at.block, from: at.offset, to: at.to }] : [],
      );
      const [first] = handle.places.at({ x, y }, about);
      const found = first === undefined ? undefined : about[first];
      if (found) choose(found.id);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [handle, cards, choose]);
}
