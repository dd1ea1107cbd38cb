import { Check, RotateCcw, TriangleAlert, Unlink } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { quoteOf } from '../../../shared/article/talk/anchor.ts';
import type { Placed } from '../../../shared/article/talk/find-anchor.ts';
import type { Thread } from '../../../shared/article/talk/thread.ts';
import { signAcross } from '../../../shared/kit/signs.ts';
import { call } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useOpenStory, useReadOnly } from '../useStory.ts';
import { keepThread, settled, turnThread } from './acts.ts';
import { CommentView } from './CommentView.tsx';
import { goToThread } from './go-to.ts';
import { MentionArea } from './MentionArea.tsx';
import { keepName, Signature, useOwnName } from './Signature.tsx';
import { isOpen, lookAtThread, setTyped, useTalk, useTyped, type CardHome } from './state.ts';
import styles from './talk.module.css';

/** So much of the words is shown, in characters. */
const LONGEST_QUOTE = 400;
/** So many replies are drawn of a thread that is not looked at. */
const SHOWN = 2;

type ThreadCardProps = {
  thread: Thread;
  home: CardHome;
  /** Whether it is the one that the keys are about, where the thread that is looked at does not say so. */
  chosen?: boolean;
  /** The `tabIndex` of the way to its words. In the margin, where only one card is in the order of Tab, the others hold no other control. */
  tab?: 0 | -1;
};

/** A thread: what it is about, what was said, and what can be done. */
export const ThreadCard = memo(function ThreadCard({ thread, home, chosen, tab = 0 }: ThreadCardProps) {
  const say = words().talk.card;
  const here = useOpenStory();
  const readOnly = useReadOnly();
  const own = useOwnName();
  const { threadId, comments, anchor, by } = thread;
  const placed = useTalk((talk) => talk.placed.get(threadId));
  const looked = useTalk((talk) => talk.current === threadId);
  const current = chosen ?? looked;
  const [all, setAll] = useState(false);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current && home === 'list') card.current?.scrollIntoView({ block: 'nearest' });
  }, [current, home]);

  // In the margin only the current card can be worked on.
  const still = readOnly || (home === 'margin' && !current);
  const [first, ...replies] = comments;
  const hidden = all || current ? 0 : Math.max(0, replies.length - SHOWN);
  const quote = quoteOf(anchor).replaceAll(/\s+/gu, ' ').slice(0, 60);
  const about = anchor.on === 'story' ? say.onStory : quote === '' ? say.onBlock : say.onWords(quote);
  const name = by.name === '' ? say.nobody : by.name;
  return (
    // Whatever is used in it, it becomes the one that is looked at; it is no control itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <article
      ref={card}
      className={styles.card}
      aria-label={say.label(name, about)}
      aria-current={current || undefined}
      data-home={home}
      data-thread={threadId}
      onFocus={({ target }) => {
        // A pressed button must not move away under the pointer, so the card grows when it is let go.
        if (target.matches(':focus-visible')) lookAtThread(threadId);
      }}
      onClick={() => lookAtThread(threadId)}
    >
      <About
        thread={thread}
        placed={placed}
        tab={tab}
        onGo={() => goToThread(here, thread, { focus: true })}
      />
      <Damage thread={thread} readOnly={still} />
      {first ? <CommentView comment={first} threadId={threadId} own={own} readOnly={still} /> : null}
      {hidden > 0 && still ? (
        <p className={styles.time}>{say.earlierHidden(hidden, number(hidden))}</p>
      ) : hidden > 0 ? (
        <Button variant="link" size="small" className={styles.earlier} onClick={() => setAll(true)}>
          {say.earlier(hidden, number(hidden))}
        </Button>
      ) : null}
      {replies.length > 0 ? (
        <div className={styles.replies}>
          {replies.slice(hidden).map((comment) => (
            <CommentView
              key={comment.commentId}
              comment={comment}
              threadId={threadId}
              own={own}
              readOnly={still}
            />
          ))}
        </div>
      ) : null}
      {isOpen(thread) ? null : (
        <p className={styles.settled}>
          <Check size={14} aria-hidden />
          {say.resolved(thread.turns.at(-1)?.by.name ?? '')}
        </p>
      )}
      {still ? null : <Answering thread={thread} own={own} home={home} current={current} />}
    </article>
  );
});

/** Says that a thread is not what was written, and what can be done. */
function Damage({ thread, readOnly }: { thread: Thread; readOnly: boolean }) {
  const say = words().talk.card;
  const { storyId } = useOpenStory();
  const damaged = useTalk((talk) => talk.damaged.has(thread.threadId));
  if (!damaged) return null;
  return (
    <div className={styles.damaged}>
      <p>
        <TriangleAlert size={14} aria-hidden />
        {say.damaged}
      </p>
      {readOnly ? null : (
        <Button variant="link" size="small" onClick={() => void keepThread(storyId, thread)}>
          {say.keepDamaged}
        </Button>
      )}
    </div>
  );
}

type AboutProps = { thread: Thread; placed: Placed | undefined; tab: 0 | -1; onGo: () => void };

/** What a thread is about, as it was when it began, and how sure it is that this is where it is shown. It leads there. */
function About({ thread: { anchor }, placed, tab, onGo }: AboutProps) {
  const say = words().talk.card;
  const whole = quoteOf(anchor);
  const end = Math.min(LONGEST_QUOTE, whole.length);
  const quote = whole.slice(0, end - signAcross(whole, end).back);
  const note = noteOf(placed);
  const gone = placed?.state === 'detached';
  return (
    <div className={styles.place}>
      <button type="button" className={styles.quoteButton} tabIndex={tab} data-card-focus onClick={onGo}>
        <span className="visually-hidden">{gone ? say.gone : say.goTo} </span>
        {anchor.on === 'story' ? (
          <span className={styles.whole}>{say.story}</span>
        ) : (
          <span className={styles.quote} data-detached={gone || undefined} dir="auto">
            {quote === '' ? say.emptyBlock : quote}
          </span>
        )}
      </button>
      {note === null ? null : (
        <p className={styles.note}>
          {gone ? <Unlink size={14} aria-hidden /> : null}
          {note}
        </p>
      )}
    </div>
  );
}

function noteOf(placed: Placed | undefined): string | null {
  const say = words().talk.card;
  if (!placed || placed.state === 'story') return null;
  if (placed.state === 'detached') return say.detached;
  if (placed.how === 'unsure') return say.unsure;
  if (placed.state === 'words' && placed.missing > 0) return say.partly;
  if (placed.how === 'changed') return say.changed;
  return placed.reading === 'base' ? say.struck : null;
}

type AnsweringProps = { thread: Thread; own: string | null; home: CardHome; current: boolean };

/** Replying and settling. What was typed stays in its box until it is sent. */
function Answering({ thread, own, home, current }: AnsweringProps) {
  const say = words().talk.card;
  const { storyId, link } = useOpenStory();
  const { threadId, by } = thread;
  const key = `reply:${threadId}`;
  const text = useTyped(key);
  const wanted = useTalk(({ reply }) => (reply?.id === threadId && reply.place === home ? reply.wish : 0));
  const area = useRef<HTMLTextAreaElement>(null);
  const [name, setName] = useState('');
  const [sending, setSending] = useState(false);
  useEffect(() => {
    if (wanted === 0) return;
    area.current?.focus();
    area.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  const said = text ?? '';
  const send = async (): Promise<void> => {
    if (sending || said.trim() === '' || (own === '' && name.trim() === '')) return;
    setSending(true);
    try {
      if (own === '' && !(await keepName(name))) return;
      const answer = await call('thread.reply', { storyId, threadId, text: said });
      if (settled(storyId, answer, 'replied')) setTyped(key, null);
    } finally {
      setSending(false);
    }
  };
  const writing = said !== '' || current;
  return (
    <div className={styles.answering}>
      {writing ? (
        <MentionArea
          ref={area}
          rows={said === '' ? 1 : 2}
          label={say.replyTo(by.name === '' ? say.nobody : by.name)}
          placeholder={say.reply}
          value={said}
          onChange={(next) => setTyped(key, next === '' ? null : next)}
          onSend={() => void send()}
          onEscape={() => link.handle?.focus()}
        />
      ) : null}
      {said === '' || own !== '' ? null : <Signature own={own} given={name} onGive={setName} />}
      <div className={styles.actions}>
        <Button variant="quiet" size="small" onClick={() => void turnThread(storyId, thread)}>
          {isOpen(thread) ? <Check size={14} aria-hidden /> : <RotateCcw size={14} aria-hidden />}
          {isOpen(thread) ? say.resolve : say.reopen}
        </Button>
        <span className={styles.grow} />
        {said === '' ? null : (
          <Button
            variant="primary"
            size="small"
            disabled={sending || said.trim() === ''}
            onClick={() => void send()}
          >
            {say.reply}
          </Button>
        )}
      </div>
    </div>
  );
}
