import { useEffect, useState } from 'react';
import type { Counts } from '../../editor/handle.ts';
import { useOpenStory } from '../useStory.ts';

/** A rest after the last change before words are counted, in milliseconds; counting never delays a keystroke. */
const REST_MS = 300;

/** Words in the story and in the selection; null until the editor is there. */
export function useCounts(): Counts | null {
  const { link } = useOpenStory();
  const [counts, setCounts] = useState<Counts | null>(null);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      if (link.handle) setCounts(link.handle.counts());
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => requestIdleCallback(count, { timeout: 1000 }), REST_MS);
    };
    const unsubscribe = link.subscribe(soon);
    document.addEventListener('selectionchange', soon);
    soon();
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('selectionchange', soon);
    };
  }, [link]);

  return counts;
}
