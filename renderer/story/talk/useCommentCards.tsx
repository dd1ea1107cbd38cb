import { useMemo } from 'react';
import { quoteOf } from '../../../shared/article/talk/anchor.ts';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import { words } from '../../ui/words/index.ts';
import type { CardPlace, MarginCard, MarginCards } from '../margin/card.ts';
import { useOpenStory, type OpenStory } from '../useStory.ts';
import { goToThread } from './go-to.ts';
import { blockOf } from './places.ts';
import { isOpen, lookAtThread, useTalk } from './state.ts';
import { ThreadCard } from './ThreadCard.tsx';

/** In the order by risk comments come after every suggestion. */
const LAST = 1000;

/** The id of no line: what has lost its place comes last. */
const NOWHERE = '';

function placeOf(placed: Placed | undefined): CardPlace | null {
  if (placed?.state === 'story') return null;
  const [first] = placed?.state === 'words' ? placed.parts : [];
  if (first && 'field' in first.at) return null;
  return { block: blockOf(placed) ?? NOWHERE, offset: first?.from ?? 0 };
}

/** Open comments as cards of the margin. */
export function useCommentCards(): MarginCards {
  const here = useOpenStory();
  const threads = useTalk((talk) => talk.threads);
  const placed = useTalk((talk) => talk.placed);
  const current = useTalk((talk) => talk.current);
  const cards = useMemo(
    () => threads.filter(isOpen).map((thread) => cardOf(here, thread, placed.get(thread.threadId))),
    [threads, placed, here],
  );
  const atCaret = useMemo(() => (current === null ? [] : [current]), [current]);
  return useMemo(() => ({ cards, atCaret }), [cards, atCaret]);
}

function cardOf(here: OpenStory, thread: Thread, placed: Placed | undefined): MarginCard {
  const { threadId: id } = thread;
  return {
    id,
    kind: 'comment',
    at: placeOf(placed),
    risk: LAST,
    name: nameOf(thread),
    draw: ({ current, tab }) => <ThreadCard thread={thread} home="margin" chosen={current} tab={tab} />,
    reveal: (take) => goToThread(here, thread, { focus: take }),
    point: () => {
      lookAtThread(id);
      return () => {
        if (useTalk.getState().current === id) lookAtThread(null);
      };
    },
  };
}

function nameOf({ by, anchor }: Thread): string {
  const say = words().talk.card;
  const quote = quoteOf(anchor).replaceAll(/\s+/gu, ' ').slice(0, 60);
  const about = anchor.on === 'story' ? say.onStory : quote === '' ? say.onBlock : say.onWords(quote);
  return say.label(by.name === '' ? say.nobody : by.name, about);
}
