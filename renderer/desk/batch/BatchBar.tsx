import { X } from 'lucide-react';
import { useState } from 'react';
import type { StoryChange } from '../../../shared/protocol/story.ts';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { words } from '../../ui/words/index.ts';
import styles from '../desk-pane.module.css';
import type { Selection } from '../selection.ts';
import type { Shelf } from '../view.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { changeMany, stopBatch, useBatch, type Say, type Unmoved } from './change-many.ts';
import { UnmovedDialog } from './UnmovedDialog.tsx';

export type BatchBarProps = {
  selection: Selection;
  /** Stories that the filter finds. */
  total: number;
  shelf: Shelf;
  desks: readonly string[];
  onAll: () => void;
  onExport: () => void;
  onDone: () => void;
  /** Stores what is unsaved in this window; false when it could not. */
  saveFirst: () => Promise<boolean>;
};

/** What can be done to the chosen stories; while it is being done, how far it is. */
export function BatchBar(props: BatchBarProps) {
  const { selection, total, shelf, desks, onAll, onExport, onDone, saveFirst } = props;
  const { desk, library } = words();
  const { batch } = library;
  const [changing, setChanging] = useState(false);
  const [unmoved, setUnmoved] = useState<Unmoved | null>(null);
  const running = useBatch((state) => state.running);

  const run = async (set: StoryChange, say: Say, note?: string): Promise<void> => {
    if (!(await saveFirst())) return;
    onDone();
    setUnmoved(await changeMany(selection, set, say, note));
  };

  if (running)
    return (
      <div className={styles.batch}>
        <div className={styles.batchProgress}>
          <Progress
            label={batch.running}
            value={(100 * running.done) / running.total}
            text={batch.progress(number(running.done), number(running.total))}
          />
        </div>
        <Button size="small" disabled={running.stopping} onClick={stopBatch}>
          {words().ui.cancel}
        </Button>
      </div>
    );
  if (unmoved)
    return (
      <UnmovedDialog
        unmoved={unmoved}
        onClose={() => {
          setUnmoved(null);
        }}
      />
    );
  if (selection.length === 0) return null;
  return (
    <div className={styles.batch} role="toolbar" aria-label={desk.selected(number(selection.length))}>
      <output className={styles.batchCount}>{desk.selected(number(selection.length))}</output>
      {selection.length < total && (
        <Button variant="link" size="small" onClick={onAll}>
          {desk.selectAll(number(total))}
        </Button>
      )}
      <IconButton label={desk.clearSelection} icon={<X size={14} />} size="small" onClick={onDone} />
      <span className={styles.batchVerbs}>
        <Button
          size="small"
          onClick={() => {
            setChanging(true);
          }}
        >
          {batch.change}
        </Button>
        {shelf !== 'bin' && (
          <Button
            size="small"
            onClick={() =>
              void run(
                { archived: shelf !== 'archive' },
                shelf === 'archive' ? batch.unarchived : batch.archived,
              )
            }
          >
            {shelf === 'archive' ? batch.unarchive : batch.archive}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => void run({ binned: shelf !== 'bin' }, shelf === 'bin' ? desk.unbinned : desk.binned)}
        >
          {shelf === 'bin' ? desk.restoreSelected : desk.binSelected}
        </Button>
        <Button size="small" variant="primary" onClick={onExport}>
          {desk.exportSelected}
        </Button>
      </span>
      {changing && (
        <BatchDialog
          count={selection.length}
          desks={desks}
          onClose={() => {
            setChanging(false);
          }}
          onApply={(set, note) => {
            setChanging(false);
            void run(set, batch.changed, note);
          }}
        />
      )}
    </div>
  );
}
