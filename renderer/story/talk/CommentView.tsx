import { MoreHorizontal } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { mentionsIn } from '../../../shared/article/talk/mentions.ts';
import { isEdited, wordingOf, type Comment } from '../../../shared/article/talk/thread.ts';
import { call, useNow } from '../../bridge/index.ts';
import { authorHue } from '../../ui/author-hue.ts';
import { Button } from '../../ui/Button.tsx';
import { fullTime, shortTime } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory } from '../useStory.ts';
import { settled } from './acts.ts';
import { MentionArea } from './MentionArea.tsx';
import { setTyped, useTyped } from './state.ts';
import styles from './talk.module.css';

type CommentViewProps = { comment: Comment; threadId: string; own: string | null; readOnly: boolean };

/** One comment: who said it, when, and what it says now. One's own can be reworded and taken back. */
export function CommentView({ comment, threadId, own, readOnly }: CommentViewProps) {
  const say = words().talk.card;
  const { storyId } = useOpenStory();
  const now = useNow();
  const { commentId, by, at } = comment;
  const { text, mentions } = wordingOf(comment);
  const key = `edit:${commentId}`;
  const editing = useTyped(key);
  const name = by.name === '' ? say.nobody : by.name;
  const inComment = { storyId, threadId, commentId };
  const takeBack = async (): Promise<void> => {
    settled(storyId, await call('thread.takeBack', inComment), 'takenBack');
  };
  const before = comment.wordings.findLast((one) => one.text !== null)?.text ?? '';
  const putBack = async (): Promise<void> => {
    settled(storyId, await call('thread.edit', { ...inComment, text: before }), 'edited');
  };
  const mine = own !== null && by.name === own && !readOnly;
  return (
    <div className={styles.comment}>
      <div className={styles.head}>
        <span
          className={styles.face}
          style={{ color: `var(--author-${String(authorHue(by.name))})` }}
          aria-hidden
        >
          {by.initials.slice(0, 3) || name.slice(0, 1)}
        </span>
        <bdi className={styles.author}>{name}</bdi>
        <time className={styles.time} title={fullTime(at)} dateTime={new Date(at).toISOString()}>
          {shortTime(at, now)}
        </time>
        {isEdited(comment) && text !== null ? <span className={styles.time}>{say.edited}</span> : null}
        <span className={styles.grow} />
        {mine ? (
          <Menu
            align="end"
            trigger={<IconButton size="small" label={say.more(name)} icon={<MoreHorizontal size={14} />} />}
            items={
              text === null
                ? [{ id: 'put-back', label: say.putBack, run: () => void putBack() }]
                : [
                    { id: 'edit', label: say.edit, run: () => setTyped(key, text) },
                    { id: 'take-back', label: say.takeBack, danger: true, run: () => void takeBack() },
                  ]
            }
          />
        ) : null}
      </div>
      {editing !== undefined && mine ? (
        <Edit at={inComment} text={editing} />
      ) : text === null ? (
        <p className={styles.takenBack}>{say.takenBack}</p>
      ) : (
        <Said text={text} mentions={mentions} own={own} />
      )}
    </div>
  );
}

type SaidProps = { text: string; mentions: readonly string[]; own: string | null };

/** A text cut where names begin and end. */
function piecesOf(
  text: string,
  mentions: readonly string[],
): { from: number; text: string; name: string | null }[] {
  const found = mentionsIn(text, mentions);
  const pieces = found.flatMap(({ from, to, name }, i) => {
    const before = found[i - 1]?.to ?? 0;
    return [
      { from: before, text: text.slice(before, from), name: null },
      { from, text: text.slice(from, to), name },
    ];
  });
  const last = found.at(-1)?.to ?? 0;
  return [...pieces, { from: last, text: text.slice(last), name: null }].filter((piece) => piece.text !== '');
}

/** The words of a comment, with those who are named in it drawn as such. */
const Said = ({ text, mentions, own }: SaidProps) => (
  <p className={styles.said} dir="auto">
    {piecesOf(text, mentions).map((piece) =>
      piece.name === null ? (
        piece.text
      ) : (
        <span key={piece.from} className={styles.mention} data-me={piece.name === own || undefined}>
          {piece.text}
        </span>
      ),
    )}
  </p>
);

function Edit({ at, text }: { at: { storyId: string; threadId: string; commentId: string }; text: string }) {
  const say = words().talk.card;
  const key = `edit:${at.commentId}`;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const save = async (): Promise<void> => {
    if (text.trim() === '') return;
    if (settled(at.storyId, await call('thread.edit', { ...at, text }), 'edited')) setTyped(key, null);
  };
  return (
    <>
      <MentionArea
        ref={area}
        label={say.editText}
        value={text}
        onChange={(next) => setTyped(key, next)}
        onSend={() => void save()}
        onEscape={() => setTyped(key, null)}
      />
      <div className={styles.actions}>
        <span className={styles.grow} />
        <Button variant="quiet" size="small" onClick={() => setTyped(key, null)}>
          {say.cancel}
        </Button>
        <Button variant="primary" size="small" disabled={text.trim() === ''} onClick={() => void save()}>
          {say.save}
        </Button>
      </div>
    </>
  );
}
