import { X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { quoteOf } from '../../../shared/article/talk/anchor.ts';
import { call } from '../../bridge/index.ts';
import { BesideWords } from '../../ui/BesideWords.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { inWords } from '../../ui/in-words.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { sheetField } from '../sheet/field-text.ts';
import { useOpenStory } from '../useStory.ts';
import { takeThread } from './acts.ts';
import { MentionArea } from './MentionArea.tsx';
import { fieldOf, screenOf } from './places.ts';
import { openThread } from './send.ts';
import { keepName, Signature, useOwnName } from './Signature.tsx';
import { changeDraft, dropDraft, leaveComposer, lookAtThread, tell, useTalk, type Draft } from './state.ts';
import styles from './talk.module.css';

/** A new comment, beside the words it is about. */
export function Composer() {
  const { storyId } = useOpenStory();
  const draft = useTalk(({ drafts, composing }) => drafts.find(({ id }) => id === composing));
  return draft?.storyId === storyId ? <Open key={draft.id} draft={draft} /> : null;
}

function Open({ draft }: { draft: Draft }) {
  const say = words().talk.compose;
  const { session, link, storyId } = useOpenStory();
  const own = useOwnName();
  const [name, setName] = useState('');
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ text: string; moved: boolean } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const { id, anchor, text } = draft;
  const anchorBox = useMemo(
    () => ({
      getBoundingClientRect: (): DOMRect => {
        const placed = useTalk.getState().placed.get(`draft:${id}`);
        const field = fieldOf(placed);
        const spots = placed && link.handle ? screenOf(link.handle.body())(placed) : [];
        const sheet = sheetField('headline')?.getBoundingClientRect();
        return (
          (field ? sheetField(field.field)?.getBoundingClientRect() : link.handle?.comments.rectOf(spots)) ??
          new DOMRect(sheet?.left ?? window.innerWidth / 3, sheet?.top ?? window.innerHeight / 4, 0, 0)
        );
      },
    }),
    [id, link],
  );

  const back = (): void => {
    const field = fieldOf(useTalk.getState().placed.get(`draft:${id}`));
    const input = field ? sheetField(field.field) : null;
    if (input) input.focus();
    else link.handle?.focus();
  };
  const leave = (): void => {
    if (leaveComposer()) tell(say.kept);
    back();
  };
  const discard = (): void => {
    const left = draft;
    dropDraft(id);
    back();
    if (text.trim() !== '')
      showToast(say.discarded, {
        action: {
          label: say.undo,
          run: () => useTalk.setState(({ drafts }) => ({ drafts: [...drafts, left], composing: left.id })),
        },
      });
  };
  const missing = own === '' && name.trim() === '';
  const send = async (about = anchor): Promise<void> => {
    if (sending || text.trim() === '') return;
    if (missing || own === null) {
      popup.current?.querySelector('input')?.focus();
      return;
    }
    setSending(true);
    setRefused(null);
    try {
      if (own === '' && !(await keepName(name))) return;
      const answer = await openThread(session, call, { anchor: about, text });
      if (!answer.ok) {
        setRefused({ text: inWords(answer.problem), moved: answer.problem.kind === 'conflict' });
        return;
      }
      back();
      dropDraft(id);
      takeThread(storyId, answer.value);
      lookAtThread(answer.value.threadId);
      tell(words().talk.told.added);
    } finally {
      setSending(false);
    }
  };
  const quote = quoteOf(anchor);
  return (
    <BesideWords
      ref={popup}
      label={say.title}
      anchor={anchorBox}
      initialFocus={area}
      onClose={(reason) => {
        // Only the person closes it: to look something up in the text meanwhile takes nothing away.
        if (reason === 'escape-key' || reason === 'close-press') leave();
      }}
    >
      <div className={styles.composerTop}>
        <span className={styles.about}>{say.about[anchor.on]}</span>
        <IconButton size="small" label={say.close} icon={<X size={14} />} onClick={leave} />
      </div>
      {quote === '' ? null : (
        <blockquote className={styles.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      <MentionArea
        ref={area}
        label={say.text}
        placeholder={say.hint}
        rows={3}
        value={text}
        onChange={(next) => changeDraft(id, { text: next })}
        onSend={() => void send()}
        onEscape={leave}
      />
      <Signature own={own} given={name} onGive={setName} />
      {refused === null ? null : (
        <div className={styles.refused} role="alert">
          {refused.text}
          {refused.moved ? (
            <Button variant="link" size="small" onClick={() => void send({ on: 'story' })}>
              {say.onStory}
            </Button>
          ) : null}
        </div>
      )}
      <div className={styles.composerEnd}>
        <Button variant="quiet" size="small" onClick={discard}>
          {say.discard}
        </Button>
        <span className={styles.grow} />
        <span className={styles.keys} aria-hidden>
          <Kbd keys="mod+Enter" />
        </span>
        <Button variant="primary" disabled={text.trim() === '' || sending} onClick={() => void send()}>
          {sending ? say.sending : say.send}
        </Button>
      </div>
    </BesideWords>
  );
}
