import { sayNote } from '../../shared/protocol/notes.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { number } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { Progress } from '../ui/Progress.tsx';
import { words } from '../ui/words/index.ts';
import styles from './import-dialog.module.css';
import type { ImportOutcome } from './import-files.ts';

export type ImportState = { outcomes: readonly ImportOutcome[]; total: number };

type ImportDialogProps = {
  state: ImportState | null;
  onClose: () => void;
  onCancel: () => void;
  onOpen: (storyId: string) => void;
};

/** What became of the imported files, and what could not be kept. */
export function ImportDialog({ state, onClose, onCancel, onOpen }: ImportDialogProps) {
  const { imports } = words().desk;
  if (!state) return null;
  const { outcomes, total } = state;
  const running = outcomes.length < total;
  const imported = outcomes.flatMap((o) => o.stories).filter((story) => !story.existed).length;
  return (
    <Dialog
      open
      // While files are read, closing means to stop; what came in already stays and is listed.
      onClose={running ? onCancel : onClose}
      title={running ? imports.title : imports.done(imported, number(imported))}
      actions={
        running ? (
          <Button onClick={onCancel}>{imports.cancel}</Button>
        ) : (
          <Button variant="primary" onClick={onClose}>
            {imports.close}
          </Button>
        )
      }
    >
      {running && (
        <Progress
          label={imports.title}
          value={(100 * outcomes.length) / total}
          text={imports.running(number(outcomes.length), number(total))}
        />
      )}
      <ul>
        {outcomes.map((outcome, at) => (
          // Files have no ids; their place in the list is the place they were chosen in.
          // eslint-disable-next-line react/no-array-index-key
          <Outcome key={at} outcome={outcome} onOpen={onOpen} />
        ))}
      </ul>
    </Dialog>
  );
}

function Outcome({ outcome, onOpen }: { outcome: ImportOutcome; onOpen: (storyId: string) => void }) {
  const { desk } = words();
  const { imports } = desk;
  if (outcome.problem !== null)
    return (
      <li className={styles.outcome}>
        <span className={styles.name}>{imports.refused(outcome.name)}</span>
        <span className={styles.problem}>{outcome.problem}</span>
      </li>
    );
  return (
    <li className={styles.outcome}>
      {outcome.stories.map((story) => (
        <div key={story.storyId}>
          <div className={styles.name}>
            <bdi>{story.headline === '' ? outcome.name : story.headline}</bdi>
            <Button
              variant="link"
              size="small"
              onClick={() => {
                onOpen(story.storyId);
              }}
            >
              {imports.open}
            </Button>
          </div>
          {story.existed && <span className={styles.quiet}>{imports.existed}</span>}
        </div>
      ))}
      {outcome.notes.length === 0 ? (
        <span className={styles.quiet}>{imports.nothingLost}</span>
      ) : (
        <ul className={styles.notes}>
          {outcome.notes.map((note) => (
            <li key={`${note.kind} ${note.name ?? ''}`}>
              {sayNote(note, words().notes.sentences, number(note.count), inWords)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
