import { useState } from 'react';
import { OWN_EXPORTS, type Destination } from '../../shared/protocol/export.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import type { Said } from '../../shared/protocol/said.ts';
import { call, refreshCalls, useAsk } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea, TextField } from '../ui/Field.tsx';
import { saveBytes } from '../ui/files.ts';
import { inWords } from '../ui/in-words.ts';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';
import { lockIsReady, PassphraseFields, unlocked } from './PassphraseFields.tsx';
import { Travels } from './Travels.tsx';

export type PackDialogProps = {
  /** The story to hand off, already saved. */
  storyId: string;
  /** The folder that was chosen last time. */
  rememberedFolder: string | null;
  /** This shell can ask for a folder; one that cannot has downloads instead. */
  canChooseFolder: boolean;
  onRemember: (folder: string) => void;
  onClose: () => void;
};

const OTHER = 'choose-another-folder';
const DOWNLOADS = 'downloads';
const TYPE = 'application/x-copydesk-handoff+zip';

type Written = { name: string; path: string | null; warnings: Said[] };

/** Says what will travel and to whom, makes the file, and says where it is. */
export function PackDialog(props: PackDialogProps) {
  const { storyId, canChooseFolder, onRemember, onClose } = props;
  const { handoff, ui } = words();
  const say = handoff.pack;
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [notes, setNotes] = useState(false);
  const [lock, setLock] = useState(unlocked);
  const [chosen, setChosen] = useState(props.rememberedFolder);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const [written, setWritten] = useState<Written | null>(null);
  const weighed = useAsk('handoff.weigh', { storyId });
  const destinations = useAsk('destination.list', {});
  const shared = useAsk('shared.read', {});
  const sharedId = shared.state === 'ready' ? shared.value.folder?.id : undefined;
  const folders = destinations.state === 'ready' ? destinations.value : [];
  const folder =
    chosen === DOWNLOADS ? undefined : (folders.find((d) => d.id === (chosen ?? sharedId)) ?? folders[0]);
  const where = chosen === DOWNLOADS ? DOWNLOADS : (folder?.id ?? '');

  async function send(): Promise<void> {
    setBusy(true);
    setRefused(null);
    const order = {
      storyId,
      to: to.trim(),
      note: note.trim(),
      notes,
      ...(lock.on ? { passphrase: lock.passphrase } : {}),
    };
    const answer =
      where === DOWNLOADS
        ? await call('handoff.pack', order)
        : await call('handoff.send', { ...order, destination: where });
    setBusy(false);
    if (!answer.ok) {
      setRefused(answer.problem);
      return;
    }
    onRemember(where);
    refreshCalls('handoff.list');
    const { name, warnings } = answer.value;
    if ('content' in answer.value) saveBytes(name, TYPE, answer.value.content);
    setWritten({ name, warnings, path: 'path' in answer.value ? answer.value.path : null });
  }

  async function chooseFolder(): Promise<void> {
    const answer = await call('destination.choose', {});
    if (answer.ok) {
      refreshCalls('destination.list');
      setChosen(answer.value.id);
    } else if (answer.problem.kind !== 'cancelled') showToast(inWords(answer.problem), { tone: 'problem' });
  }

  if (written !== null) return <Done written={written} to={to.trim()} locked={lock.on} onClose={onClose} />;
  const headline = weighed.state === 'ready' ? weighed.value.headline : '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={headline === '' ? say.titleUntitled : say.title(headline)}
      description={say.intro}
      actions={
        <>
          {refused && (
            <span className={styles.refused} role="alert">
              {inWords(refused)}
            </span>
          )}
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button
            variant="primary"
            disabled={busy || where === '' || !lockIsReady(lock)}
            onClick={() => void send()}
          >
            {busy ? say.making : say.verb}
          </Button>
        </>
      }
    >
      <TextField label={say.to} hint={say.toHint} maxLength={200} value={to} onChange={setTo} />
      <TextArea label={say.note} maxLength={10_000} rows={2} value={note} onChange={setNote} />
      <Travels weighed={weighed} notes={notes} onNotes={setNotes} />
      <PassphraseFields lock={lock} onChange={setLock} />
      <div className={styles.where}>
        <Select
          label={say.folder}
          value={where}
          options={[
            ...folders.map((d) => ({
              value: d.id,
              label: d.id === sharedId ? handoff.shared.folderLabel(d.label) : folderName(d),
            })),
            canChooseFolder
              ? { value: OTHER, label: words().exports.chooseFolder }
              : { value: DOWNLOADS, label: say.downloads },
          ]}
          onChange={(id) => {
            if (id === OTHER) void chooseFolder();
            else setChosen(id);
          }}
        />
        {folder && <bdi className={styles.path}>{folder.path}</bdi>}
      </div>
    </Dialog>
  );
}

const folderName = ({ id, label }: Destination): string =>
  id === OWN_EXPORTS ? words().exports.ownFolder : label;

type DoneProps = { written: Written; to: string; locked: boolean; onClose: () => void };

/** What was written and where, and what to do with it now. */
function Done({ written, to, locked, onClose }: DoneProps) {
  const say = words().handoff.pack;
  const { name, path, warnings } = written;
  const copy = async (): Promise<void> => {
    if (path !== null && (await copyText(path))) showToast(say.pathCopied, { tone: 'done' });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.done}
      actions={
        <>
          {path !== null && <Button onClick={() => void copy()}>{say.copyPath}</Button>}
          <Button variant="primary" onClick={onClose}>
            {say.close}
          </Button>
        </>
      }
    >
      <div className={styles.file}>
        <bdi className={styles.fileName}>{name}</bdi>
        {path === null ? (
          <span className={styles.quiet}>{say.inDownloads}</span>
        ) : (
          <bdi className={styles.path}>{path}</bdi>
        )}
      </div>
      <p>{to === '' ? say.nextAnyone : say.next(to)}</p>
      {locked && <p>{say.tellPassphrase}</p>}
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning.message}>{inWords(warning)}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
