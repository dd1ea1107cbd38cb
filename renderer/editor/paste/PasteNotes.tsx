import { sayNote, type Note } from '../../../shared/protocol/notes.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { words } from '../../ui/words/index.ts';
import styles from './paste-notes.module.css';

type PasteNotesProps = { notes: readonly Note[] | null; onClose: () => void };

/** What the last paste could not keep, one line a kind. */
export function PasteNotes({ notes, onClose }: PasteNotesProps) {
  const say = words().notes;
  if (notes === null) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title}
      description={say.undo}
      actions={
        <Button variant="primary" onClick={onClose}>
          {say.close}
        </Button>
      }
    >
      <ul className={styles.notes}>
        {notes.map((note) => (
          <li key={note.kind}>{sayNote(note, say.sentences, number(note.count), inWords)}</li>
        ))}
      </ul>
    </Dialog>
  );
}
