import { useEffect, useRef } from 'react';
import { go } from './route.ts';
import { remember, remembered, useWindow } from './window-state.ts';

/** Opens the story that was open last when the window starts with nothing in its address, and remembers it. */
export function useLastStory(story: string | null): void {
  const started = useRef(false);
  useEffect(() => {
    const last = remembered.text(useWindow.getState().settings.layout, 'story');
    if (!started.current && story === null && last !== null && location.hash.length <= 2)
      go({ story: last }, { replace: true });
    else if (story !== null) remember({ story });
    started.current = true;
  }, [story]);
}
