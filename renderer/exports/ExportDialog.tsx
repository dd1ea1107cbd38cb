import { useState } from 'react';
import type { FormatId } from '../../shared/protocol/export.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { call, refreshCalls, useAsk } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { number } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { Select } from '../ui/Select.tsx';
import { ErrorState, Skeleton } from '../ui/State.tsx';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './export-dialog.module.css';
import { Findings } from './Findings.tsx';
import { verdictOf } from './findings.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { folderName } from './names.ts';

export type ExportDialogProps = {
  /** The stories to hand out, already saved. */
  storyIds: readonly string[];
  /** What was chosen last time. */
  remembered: { format: string | null; destination: string | null };
  /** This shell can ask for a folder. */
  canChooseFolder: boolean;
  onRemember: (chosen: { format: FormatId; destination: string }) => void;
  onClose: () => void;
};

const OTHER = 'choose-another-folder';
const FORMATS: readonly FormatId[] = ['html', 'docx', 'docx-tracked', 'markdown', 'text', 'package'];

/** Says what will leave, where to, and what to look at first; then hands it to the jobs. */
export function ExportDialog(props: ExportDialogProps) {
  const { storyIds, remembered, canChooseFolder, onRemember, onClose } = props;
  const { exports } = words();
  const [format, setFormat] = useState<FormatId>(
    () => FORMATS.find((id) => id === remembered.format) ?? 'html',
  );
  const [chosen, setChosen] = useState(remembered.destination);
  const [confirmed, setConfirmed] = useState(false);
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const formats = useAsk('export.formats', {});
  const destinations = useAsk('destination.list', {});
  const checked = useAsk('export.check', { stories: [...storyIds], format });

  const count = storyIds.length;
  const folders = destinations.state === 'ready' ? destinations.value : [];
  const folder = folders.find((d) => d.id === chosen) ?? folders[0];
  const verdict = checked.state === 'ready' ? verdictOf(checked.value) : null;
  const ready =
    folder !== undefined && verdict !== null && verdict.stopped === 0 && (!verdict.asks || confirmed);

  async function request(): Promise<void> {
    if (!folder) return;
    setAsking(true);
    setRefused(null);
    const answer = await call('export.request', {
      stories: [...storyIds],
      format,
      destination: folder.id,
      confirmed,
    });
    setAsking(false);
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    onRemember({ format, destination: folder.id });
    refreshCalls('job.list');
    onClose();
  }

  async function chooseFolder(): Promise<void> {
    const answer = await call('destination.choose', {});
    if (answer.ok) {
      refreshCalls('destination.list');
      setChosen(answer.value.id);
    } else if (answer.problem.kind !== 'cancelled') showToast(inWords(answer.problem), { tone: 'problem' });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={exports.title(count, number(count))}
      actions={
        <>
          {refused && (
            <span className={styles.refused} role="alert">
              {inWords(refused)}
            </span>
          )}
          <Button onClick={onClose}>{words().ui.cancel}</Button>
          <Button variant="primary" disabled={!ready || asking} onClick={() => void request()}>
            {exports.verb(count, number(count))}
          </Button>
        </>
      }
    >
      {formats.state === 'problem' && <ErrorState problem={formats.problem} retry={formats.reload} />}
      {formats.state === 'loading' && <Skeleton />}
      {formats.state === 'ready' && (
        <FormatChoice
          formats={formats.value}
          value={format}
          onChange={(next) => {
            setFormat(next);
            setConfirmed(false);
            setRefused(null);
          }}
        />
      )}
      <div className={styles.where}>
        <Select
          label={exports.destination}
          value={folder?.id ?? ''}
          options={[
            ...folders.map((d) => ({ value: d.id, label: folderName(d) })),
            ...(canChooseFolder ? [{ value: OTHER, label: exports.chooseFolder }] : []),
          ]}
          onChange={(id) => {
            if (id === OTHER) void chooseFolder();
            else setChosen(id);
          }}
        />
        {folder && <bdi className={styles.path}>{folder.path}</bdi>}
      </div>
      {checked.state === 'loading' && <Skeleton lines={2} />}
      {checked.state === 'problem' && <ErrorState problem={checked.problem} retry={checked.reload} />}
      {verdict && (
        <>
          {verdict.stopped > 0 && (
            <p className={styles.refused} role="alert">
              {exports.findings.stopped(verdict.stopped, number(verdict.stopped))}
            </p>
          )}
          <Findings verdict={verdict} total={count} />
          {verdict.asks && verdict.stopped === 0 && (
            <label className={styles.confirm}>
              <input
                type="checkbox"
                checked={confirmed}
                onChange={(event) => {
                  setConfirmed(event.target.checked);
                }}
              />
              {exports.confirm}
            </label>
          )}
        </>
      )}
    </Dialog>
  );
}
