import { useEffect, useEffectEvent, useMemo, useState, type ReactNode } from 'react';
import type { Problem } from '../../shared/protocol/problem.ts';
import { EditorLink } from './editor-link.ts';
import type { StorySession } from './session/session.ts';
import { stories } from './stories.ts';
import { StoryContext, type StoryHere } from './useStory.ts';

type StoryProviderProps = {
  /** Null: no story is open. */
  storyId: string | null;
  /** The story is not on this desk. */
  onMissing: () => void;
  /** Another story should be shown: a text was saved as a story of its own. */
  onOpen?: (storyId: string) => void;
  children: ReactNode;
};

type Found =
  | { storyId: string; attempt: number; session: StorySession; link: EditorLink }
  | { storyId: string; attempt: number; problem: Problem };

/** Opens a story for everything inside: sheet, bars, inspector, preview. One story at a time; the one left is saved and sealed. */
export function StoryProvider({ storyId, onMissing, onOpen, children }: StoryProviderProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [attempt, setAttempt] = useState(0);
  const missing = useEffectEvent(onMissing);

  useEffect(() => {
    if (storyId === null) return undefined;
    const shelf = stories();
    let current = true;
    let opened: StorySession | null = null;
    const open = async () => {
      const answer = await shelf.open(storyId);
      if (answer.ok) opened = answer.value;
      if (!current) {
        if (opened) shelf.release(opened);
      } else if (answer.ok)
        setFound({ storyId, attempt, session: answer.value, link: new EditorLink(answer.value) });
      else {
        setFound({ storyId, attempt, problem: answer.problem });
        if (answer.problem.kind === 'not-found') missing();
      }
    };
    void open();
    return () => {
      current = false;
      if (opened) shelf.release(opened);
    };
  }, [storyId, attempt]);

  const here = useMemo((): StoryHere => {
    if (storyId === null) return { state: 'none' };
    if (found?.storyId !== storyId || found.attempt !== attempt) return { state: 'loading', storyId };
    const again = () => setAttempt((n) => n + 1);
    if ('problem' in found) return { state: 'problem', storyId, problem: found.problem, again };
    return { state: 'open', storyId, session: found.session, link: found.link, openStory: onOpen ?? ignore };
  }, [storyId, attempt, found, onOpen]);

  return <StoryContext value={here}>{children}</StoryContext>;
}

const ignore = (): void => undefined;
