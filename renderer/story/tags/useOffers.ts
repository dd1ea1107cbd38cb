import { create } from 'zustand';
import type { OutputOf } from '../../../shared/protocol/index.ts';
import { useAsk } from '../../bridge/index.ts';
import { useOpenStory } from '../useStory.ts';

/** What was waved away in this window, by story; it is offered again in the next. */
const useDismissed = create<{ of: Readonly<Record<string, readonly string[]>> }>(() => ({ of: {} }));
const NONE: readonly string[] = [];

export const dismiss = (storyId: string, id: string): void =>
  useDismissed.setState(({ of }) => ({ of: { ...of, [storyId]: [...(of[storyId] ?? NONE), id] } }));

const EMPTY: OutputOf<'story.suggest'> = { keywords: [], entities: [] };

/** Keywords and names from the story's own text, without those that were dismissed. */
export function useOffers(): OutputOf<'story.suggest'> & { dismissed: readonly string[] } {
  const { storyId } = useOpenStory();
  const asked = useAsk('story.suggest', { storyId }, { keepFormer: true });
  const dismissed = useDismissed(({ of }) => of[storyId] ?? NONE);
  const found = asked.state === 'ready' ? asked.value : EMPTY;
  return { ...found, dismissed };
}
