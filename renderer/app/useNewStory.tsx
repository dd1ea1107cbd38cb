import { useCallback, useEffect, useRef } from 'react';
import type { Article } from '../../shared/article/article.ts';
import { call, windowSession } from '../bridge/index.ts';
import { useStory } from '../story/index.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import { focusStory } from './panes.ts';
import { go } from './route.ts';
import { useWindow } from './window-state.ts';

export const openStory = (storyId: string): void => {
  go({ story: storyId, view: 'write' });
};

/** Making a story, opening one with the caret in it, and the ear that knows when it is drawn. */
export function useNewStory() {
  const creating = useRef(false);
  const drawn = useRef<string | null>(null);
  const onDrawn = useCallback((storyId: string | null) => {
    drawn.current = storyId;
  }, []);

  /** Opens a story and puts the caret into it as soon as it is on the screen. */
  const openAt = (storyId: string, part: 'headline' | 'text'): void => {
    openStory(storyId);
    focusStory(part, () => drawn.current === storyId);
  };

  /** Makes a story, empty or of a given article; a second wish while the first is on its way makes no second story. */
  async function newStory(article?: Article): Promise<void> {
    if (creating.current) return;
    creating.current = true;
    const { language, zone } = useWindow.getState().profile;
    const answer = await call('story.create', {
      session: windowSession,
      language,
      zone,
      ...(article === undefined ? {} : { article }),
    });
    creating.current = false;
    if (answer.ok) openAt(answer.value.ack.storyId, article === undefined ? 'headline' : 'text');
    else showToast(inWords(answer.problem), { tone: 'problem' });
  }
  return { newStory, openAt, onDrawn };
}

/** Notes which open story is on the screen, for whoever waits to put the caret into it. */
export function Drawn({ storyId, onDrawn }: { storyId: string; onDrawn: (storyId: string | null) => void }) {
  const here = useStory();
  const open = here.state === 'open' && here.storyId === storyId;
  useEffect(() => {
    onDrawn(open ? storyId : null);
  }, [onDrawn, open, storyId]);
  return null;
}
