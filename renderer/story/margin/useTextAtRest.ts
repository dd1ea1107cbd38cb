import { useCallback, useEffect, useState } from 'react';
import { useHandle } from '../tools/useHandle.ts';
import { useOpenStory } from '../useStory.ts';
import type { MarginText } from './card.ts';

/** A rest after a change before the text is looked at again, in milliseconds; looking never delays a keystroke. */
const REST_MS = 180;

/** The text as it was at the last rest, and a way to look at once. */
export function useTextAtRest(): { text: MarginText; look: () => void } {
  const { link, session } = useOpenStory();
  const handle = useHandle();
  const [text, setText] = useState<MarginText>({ body: [] });
  const look = useCallback(() => {
    if (!handle || handle.isComposing()) return;
    const body = handle.body();
    setText((shown) => (shown.body === body ? shown : { body }));
  }, [handle]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    const first = setTimeout(look);
    // A text that was brought in is told by the session alone.
    const stops = [link.subscribe(soon), session.subscribe(soon)];
    return () => {
      clearTimeout(first);
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [link, session, look]);
  return { text, look };
}
