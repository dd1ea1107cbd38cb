import { useId, useState } from 'react';
import { MOST_NOTE } from '../../../shared/article/workflow/log.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import styles from './batch-dialog.module.css';
import { reasonOf, settle, type Unmoved } from './change-many.ts';

type Left = Unmoved['done']['refused'];

/** Names the stories that may not take a step, each with what stands against it; where a note would do, it can be given. */
export function UnmovedDialog({ unmoved, onClose }: { unmoved: Unmoved; onClose: () => void }) {
  const { steps, flow, library, ui } = words();
  const form = useId();
  const [note, setNote] = useState('');
  const { refused, changed } = unmoved.done;
  const could = refused.filter(({ anyway }) => anyway);
  const never = refused.filter(({ anyway }) => !anyway);
  const ready = note.trim() !== '' && note.length <= MOST_NOTE;
  const n = could.length;
  const end = (given: string | null): void => {
    onClose();
    void settle(unmoved, given);
  };
  return (
    <Dialog
      open
      onClose={() => {
        end(null);
      }}
      title={steps.title(refused.length, number(refused.length))}
      description={
        changed.length > 0 ? unmoved.say(changed.length, number(changed.length)) : library.batch.nothing
      }
      actions={
        <>
          <Button
            variant={n === 0 ? 'primary' : undefined}
            onClick={() => {
              end(null);
            }}
          >
            {n === 0 ? ui.close : steps.leave}
          </Button>
          {n > 0 && (
            <Button variant="primary" type="submit" form={form} disabled={!ready}>
              {steps.anyway(n, number(n))}
            </Button>
          )}
        </>
      }
    >
      {never.length > 0 && <Named title={steps.never} left={never} />}
      {n > 0 && (
        <form
          id={form}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) end(note);
          }}
        >
          <Named title={steps.could} left={could} />
          <TextArea
            label={flow.ask.noteNeeded}
            placeholder={steps.why}
            rows={2}
            value={note}
            onChange={setNote}
          />
          <p className={styles.hint}>{steps.logged}</p>
        </form>
      )}
    </Dialog>
  );
}

function Named({ title, left }: { title: string; left: Left }) {
  const id = useId();
  return (
    <section className={styles.left} aria-labelledby={id}>
      <h3 id={id} className={styles.leftTitle}>
        {title}
      </h3>
      {/* A long list scrolls by itself, and is reached with the keyboard to do so. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the focus */}
      <ul className={styles.leftList} tabIndex={0} aria-labelledby={id}>
        {left.map((one) => (
          <li key={one.storyId}>
            <bdi className={styles.leftName}>{one.headline || words().desk.untitled}</bdi>{' '}
            <span className={styles.hint}>{reasonOf(one)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
