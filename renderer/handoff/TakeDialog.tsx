import { useState } from 'react';
import { useNow } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { fullTime, number, shortTime } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';
import { cameWith } from './outcomes.ts';
import { useTake, type Seen } from './useTake.ts';

export type TakeDialogProps = {
  file: File;
  /** Stores what is unsaved in this window; false when it could not. */
  saveFirst: () => Promise<boolean>;
  /** The story is here and should be shown. */
  onOpen: (storyId: string) => void;
  onClose: () => void;
};

/** Looks into a hand-off before anything is changed, and takes it in when told to. */
export function TakeDialog({ file, saveFirst, onOpen, onClose }: TakeDialogProps) {
  const { handoff, ui } = words();
  const say = handoff.take;
  const { step, busy, unlock, take } = useTake(file, saveFirst);
  const [passphrase, setPassphrase] = useState('');
  const seen = step.is === 'seen' ? step.seen : null;

  async function takeIn(): Promise<void> {
    const taken = await take();
    if (taken === null || seen === null) return;
    const { ack, ...came } = taken;
    cameWith(ack.storyId, { ...came, from: seen.from.name });
    onClose();
    onOpen(ack.storyId);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title}
      description={
        <bdi className={styles.path} dir="ltr">
          {file.name}
        </bdi>
      }
      actions={
        <>
          {step.is === 'seen' && step.refused && (
            <span className={styles.refused} role="alert">
              {inWords(step.refused)}
            </span>
          )}
          <Button onClick={onClose}>{step.is === 'refused' ? ui.close : ui.cancel}</Button>
          {step.is === 'locked' && (
            <Button
              variant="primary"
              disabled={busy || passphrase === ''}
              onClick={() => void unlock(passphrase)}
            >
              {busy ? say.unlocking : say.unlock}
            </Button>
          )}
          {seen !== null && (
            <Button variant="primary" disabled={busy} onClick={() => void takeIn()}>
              {say.verbs[seen.plan]}
            </Button>
          )}
        </>
      }
    >
      {step.is === 'reading' && <Skeleton lines={4} />}
      {step.is === 'refused' && <ErrorState problem={step.problem} />}
      {step.is === 'locked' && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (passphrase !== '' && !busy) void unlock(passphrase);
          }}
        >
          <p>{say.locked}</p>
          <TextField
            label={handoff.lock.passphrase}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={setPassphrase}
            error={step.wrong && !busy ? inWords(step.wrong) : undefined}
          />
        </form>
      )}
      {seen !== null && <Look seen={seen} />}
    </Dialog>
  );
}

/** What the file is and what taking it would do. */
function Look({ seen }: { seen: Seen }) {
  const { handoff, desk } = words();
  const say = handoff.take;
  const now = useNow();
  const { from, to, note, at, headline, suggestions, threads, steps, plan, first } = seen;
  return (
    <>
      <p className={styles.plan} data-plan={plan}>
        {say.plans[plan]} {first > 0 && say.stayOpen(first, number(first))}
      </p>
      <dl className={styles.facts}>
        <dt>{say.story}</dt>
        <dd>
          <bdi>{headline === '' ? desk.untitled : headline}</bdi>
        </dd>
        <dt>{say.from}</dt>
        <dd>
          <bdi>{from.name === '' ? handoff.someone : from.name}</bdi>{' '}
          <time className={styles.quiet} dateTime={new Date(at).toISOString()} title={fullTime(at)}>
            {shortTime(at, now)}
          </time>
        </dd>
        {to !== '' && (
          <>
            <dt>{say.to}</dt>
            <dd>
              <bdi>{to}</bdi>
            </dd>
          </>
        )}
        {note !== '' && (
          <>
            <dt>{say.note}</dt>
            <dd className={styles.note} dir="auto">
              {note}
            </dd>
          </>
        )}
        <dt>{say.holds}</dt>
        <dd>
          <ul className={styles.counts}>
            <li>{handoff.travels.suggestions(suggestions, number(suggestions))}</li>
            <li>{handoff.travels.comments(threads, number(threads))}</li>
            <li>{handoff.travels.versions(steps, number(steps))}</li>
          </ul>
        </dd>
      </dl>
      <p className={styles.quiet}>{say.nothingYet}</p>
    </>
  );
}
