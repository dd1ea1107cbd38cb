import { useSyncExternalStore } from 'react';
import type { EditorHandle } from '../../editor/handle.ts';
import { useOpenStory } from '../useStory.ts';

/** The editor that shows the open story's words; null until it is drawn. */
export function useHandle(): EditorHandle | null {
  const { link } = useOpenStory();
  return useSyncExternalStore(link.subscribe, () => link.handle);
}
