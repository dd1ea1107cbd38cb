import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ArticleMeta } from '../../shared/article/meta.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { useAsk } from '../bridge/index.ts';
import type { EditorLink } from './editor-link.ts';
import type { StorySession } from './session/session.ts';
import type { Flushed, StoryView } from './session/state.ts';
import { flushStories } from './stories.ts';

export type OpenStory = {
  state: 'open';
  storyId: string;
  session: StorySession;
  link: EditorLink;
  openStory: (storyId: string) => void;
};

export type StoryHere =
  | { state: 'none' }
  | { state: 'loading'; storyId: string }
  | { state: 'problem'; storyId: string; problem: Problem; again: () => void }
  | OpenStory;

export const StoryContext = createContext<StoryHere>({ state: 'none' });

/** What is known of the story this part of the window shows. */
export const useStory = (): StoryHere => use(StoryContext);

/** The open story; only inside components that are drawn when there is one. */
export function useOpenStory(): OpenStory {
  const here = useStory();
  if (here.state !== 'open') throw new Error('Drawn without an open story');
  return here;
}

/** One thing about the open story, redrawn only when it changes. `select` must give the same object for the same view. */
export function useStoryView<T>(select: (view: StoryView) => T): T {
  const { session } = useOpenStory();
  return useSyncExternalStore(session.subscribe, () => select(session.view()));
}

/** A field of the story and how to change it. */
export function useMeta<K extends keyof ArticleMeta>(
  key: K,
): readonly [ArticleMeta[K], (value: ArticleMeta[K]) => void] {
  const { session } = useOpenStory();
  const value = useStoryView((view) => view.meta[key]);
  const set = useCallback((next: ArticleMeta[K]) => session.edit({ [key]: next }), [session, key]);
  return [value, set];
}

/** True when the store takes no changes. */
export function useReadOnly(): boolean {
  const health = useAsk('store.health', {});
  return health.state === 'ready' && health.value.state === 'read-only';
}

/** For the window's frame: stores what is unsaved, whichever stories are open. */
export const useStorySession = (): { flush: () => Promise<Flushed> } => session;
const session = { flush: flushStories };
