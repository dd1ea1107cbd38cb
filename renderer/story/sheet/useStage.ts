import { useLayoutEffect, useRef, useState, type RefObject, type UIEvent } from 'react';
import { useTools } from '../tools/state.ts';

type Stage = {
  /** Holds the text and the cards beside it. */
  stage: RefObject<HTMLDivElement | null>;
  /** Holds the text. */
  page: RefObject<HTMLDivElement | null>;
  /** The cards stand level with their words: both scroll as one, by the stage. Otherwise each scrolls alone. */
  level: boolean;
  onScroll: (event: UIEvent) => void;
};

/**
 * Who scrolls the text. Cards stand level with it in the order of the text, where there is room beside it; the style says when
 * there is. Where one has read to is kept when it changes.
 */
export function useStage(): Stage {
  const stage = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const inOrder = useTools((tools) => tools.marginOrder === 'text');
  const [beside, setBeside] = useState(true);
  const readTo = useRef(0);
  const level = inOrder && beside;

  useLayoutEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const look = (): void => {
      // Hidden behind another view it has no width, and no say.
      if (element.clientWidth > 0) setBeside(getComputedStyle(element).flexDirection === 'row');
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const scroller = level ? stage.current : page.current;
    if (scroller) scroller.scrollTop = readTo.current;
  }, [level]);

  return {
    stage,
    page,
    level,
    onScroll: ({ target }) => {
      if (target === (level ? stage.current : page.current) && target instanceof Element)
        readTo.current = target.scrollTop;
    },
  };
}
