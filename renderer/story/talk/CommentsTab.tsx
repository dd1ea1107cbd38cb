import { MessageSquarePlus, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { quoteOf } from '../../../shared/article/talk/anchor.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/Select.tsx';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory, useReadOnly } from '../useStory.ts';
import { beginComment } from './begin.ts';
import { inReadingOrder, names } from './places.ts';
import { useOwnName } from './Signature.tsx';
import { dropDraft, isOpen, showFilter, useTalk, type Filter } from './state.ts';
import styles from './talk.module.css';
import { ThreadCard } from './ThreadCard.tsx';

const FILTERS = ['open', 'resolved', 'detached', 'mine'] as const satisfies readonly Filter[];

/** How many comments of the open story are open, and whether one of them names this person. */
export function useOpenComments(): { n: number; mine: boolean } {
  const { storyId } = useOpenStory();
  const asked = useAsk('thread.list', { storyId });
  const own = useOwnName() ?? '';
  const open = asked.state === 'ready' ? asked.value.threads.filter(isOpen) : [];
  return { n: open.length, mine: open.some((thread) => names(thread, own)) };
}

/** Every comment on the story. */
export function CommentsTab() {
  const say = words().talk;
  const here = useOpenStory();
  const readOnly = useReadOnly();
  const asked = useAsk('thread.list', { storyId: here.storyId });
  const placed = useTalk((talk) => talk.placed);
  const filter = useTalk((talk) => talk.filter);
  const own = useOwnName() ?? '';
  if (asked.state === 'loading') return <Skeleton lines={6} />;
  if (asked.state === 'problem') return <ErrorState problem={asked.problem} retry={asked.reload} />;

  const threads = inReadingOrder(asked.value.threads, placed, here.session.current());
  const isGone = ({ threadId }: Thread): boolean => placed.get(threadId)?.state === 'detached';
  const lists: Record<Filter, Thread[]> = {
    open: threads.filter(isOpen),
    resolved: threads.filter((thread) => !isOpen(thread)),
    detached: threads.filter(isGone),
    mine: threads.filter((thread) => names(thread, own)),
  };
  const none = {
    open: say.list.noneOpen,
    resolved: say.list.noneResolved,
    detached: say.list.noneDetached,
    mine: say.list.noneMine,
  };
  const shown = lists[filter];
  const { resolved } = lists;
  return (
    <div className={styles.tab}>
      <div className={styles.tools}>
        <Select
          label={say.filter.label}
          hideLabel
          value={filter}
          options={FILTERS.map((value) => ({ value, label: say.filter[value](number(lists[value].length)) }))}
          onChange={showFilter}
        />
        {readOnly ? null : (
          <IconButton
            label={say.add.story}
            icon={<MessageSquarePlus size={16} />}
            onClick={() => beginComment(here, 'story')}
          />
        )}
      </div>
      <Drafts />
      {asked.value.unread > 0 ? (
        <p className={styles.note}>{say.list.unread(asked.value.unread, number(asked.value.unread))}</p>
      ) : null}
      {shown.length === 0 ? (
        <p className={styles.none}>{threads.length === 0 ? say.list.none : none[filter]}</p>
      ) : (
        <Cards label={say.list.label} threads={shown} />
      )}
      {filter === 'open' && resolved.length > 0 ? (
        <details className={styles.folded}>
          <summary>{say.list.resolved(resolved.length, number(resolved.length))}</summary>
          <Cards label={say.list.resolved(resolved.length, number(resolved.length))} threads={resolved} />
        </details>
      ) : null}
    </div>
  );
}

const Cards = ({ label, threads }: { label: string; threads: readonly Thread[] }) => (
  <ul className={styles.cards} aria-label={label}>
    {threads.map((thread, i) => (
      <Item key={thread.threadId} thread={thread} first={i < FIRST} />
    ))}
  </ul>
);

/** So many cards are drawn at once; those after them when they come near. */
const FIRST = 8;
/** How far outside the list a card is drawn, so that it is there when it is scrolled to. */
const NEAR = '600px';

/** A card that is drawn when it comes near, and stays: hundreds at once would be felt while someone types. */
const Item = memo(function Item({ thread, first }: { thread: Thread; first: boolean }) {
  const looked = useTalk((talk) => talk.current === thread.threadId);
  const item = useRef<HTMLLIElement>(null);
  const [drawn, setDrawn] = useState(first || looked);
  if (looked && !drawn) setDrawn(true);
  useEffect(() => {
    if (drawn || !item.current) return undefined;
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setDrawn(true);
      },
      { rootMargin: NEAR, scrollMargin: NEAR },
    );
    watch.observe(item.current);
    return () => watch.disconnect();
  }, [drawn]);
  return (
    <li ref={item}>
      {drawn ? (
        <ThreadCard thread={thread} home="list" />
      ) : (
        <p className={styles.ahead} dir="auto">
          {quoteOf(thread.anchor).slice(0, 60)}
        </p>
      )}
    </li>
  );
});

/** Comments that were begun and left. */
function Drafts() {
  const say = words().talk;
  const { storyId } = useOpenStory();
  const drafts = useTalk((talk) => talk.drafts);
  const composing = useTalk((talk) => talk.composing);
  const left = drafts.filter((draft) => draft.storyId === storyId && draft.id !== composing);
  if (left.length === 0) return null;
  return (
    <section className={styles.drafts}>
      <h3 className={styles.draftsTitle}>{say.drafts.title}</h3>
      <ul className={styles.cards}>
        {left.map(({ id, anchor, text }) => (
          <li key={id} className={styles.draft}>
            <Button
              variant="quiet"
              size="small"
              className={styles.draftText}
              onClick={() => useTalk.setState({ composing: id })}
            >
              <span className="visually-hidden">
                {say.drafts.resume(quoteOf(anchor).slice(0, 60) || say.compose.about[anchor.on])}{' '}
              </span>
              <bdi>{text}</bdi>
            </Button>
            <IconButton
              size="small"
              label={say.drafts.discard}
              icon={<Trash2 size={14} />}
              onClick={() => dropDraft(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
