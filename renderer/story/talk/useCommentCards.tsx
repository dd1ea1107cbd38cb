import { useMemo } from 'react';
import { isProposedField } from '../../../shared/article/proposals.ts';
import { quoteOf } from '../../../shared/article/talk/anchor.ts';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import { words } from '../../ui/words/index.ts';
import type { CardPlace, MarginCard, MarginCards } from '../margin/card.ts';
import { useHandle } from '../tools/useHandle.ts';
import { useOpenStory, type OpenStory } from '../useStory.ts';
import { goToThread } from './go-to.ts';
import { blockOf, fieldOf, screenOf } from './places.ts';
import { isOpen, lookAtThread, useTalk } from './state.ts';
import { ThreadCard } from './ThreadCard.tsx';

/** In the order by risk comments come after every suggestion. */
const LAST = 1000;

type Screen = ReturnType<typeof screenOf>;

/** The id of no line: what has lost its place comes last. */
const NOWHERE = '';

/** @param screen where places of readings are in the text as it is written */
function placeOf(placed: Placed | undefined, screen: Screen): CardPlace | null {
  if (placed?.state === 'story') return null;
  const about = fieldOf(placed);
  if (about) return isProposedField(about.field) ? { field: about.field, offset: about.from } : null;
  const [first] = placed && placed.state !== 'detached' ? screen(placed) : [];
  if (first) return { block: first.block, offset: first.from, to: first.to };
  return { block: blockOf(placed) ?? NOWHERE, offset: 0, to: 0 };
}

/** Open comments as cards of the margin. */
export function useCommentCards(): MarginCards {
  const here = useOpenStory();
  const handle = useHandle();
  const threads = useTalk((talk) => talk.threads);
  const placed = useTalk((talk) => talk.placed);
  const current = useTalk((talk) => talk.current);
  const cards = useMemo(() => {
    const screen = screenOf(handle?.body() ?? []);
    return threads
      .filter(isOpen)
      .map((thread) => cardOf(here, thread, placeOf(placed.get(thread.threadId), screen)));
  }, [threads, placed, here, handle]);
  const atCaret = useMemo(() => (current === null ? [] : [current]), [current]);
  return useMemo(() => ({ cards, atCaret }), [cards, atCaret]);
}

function cardOf(here: OpenStory, thread: Thread, at: CardPlace | null): MarginCard {
  const { threadId: id } = thread;
  return {
    id,
    kind: 'comment',
    at,
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
