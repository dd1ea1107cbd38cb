import { useState } from 'react';
import type { SnapshotRow } from '../../../shared/protocol/library.ts';
import { call, refreshCalls, useAsk, useNow } from '../../bridge/index.ts';
import { useStorySession } from '../../story/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { byteSize, fullTime, number, shortTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { DrillStatus } from './DrillStatus.tsx';
import { useDrill } from './drill.ts';
import styles from './settings.module.css';

const counted = (stories: number): string => words().app.settings.stories(stories, number(stories));

/** The copies of the whole desk: when, how many, one more now, and the way back. */
export function BackupSettings() {
  const { app, frame } = words();
  const { settings } = app;
  const now = useNow();
  const list = useAsk('snapshot.list', {});
  const [taking, setTaking] = useState(false);
  const drill = useDrill();
  const [asked, setAsked] = useState<SnapshotRow | null>(null);
  const rows = list.state === 'ready' ? [...list.value].sort((a, b) => b.takenAt - a.takenAt) : [];
  const newest = rows[0];

  async function take(): Promise<void> {
    setTaking(true);
    const answer = await call('snapshot.take', {});
    setTaking(false);
    refreshCalls('snapshot.list', 'store.health');
    if (answer.ok) showToast(settings.taken(counted(answer.value.stories)), { tone: 'done' });
    else showToast(inWords(answer.problem), { tone: 'problem' });
  }

  return (
    <>
      <p className={styles.quiet}>{settings.backupsIntro}</p>
      <div className={styles.row}>
        <span className={styles.grow}>
          {newest ? settings.lastSnapshot(shortTime(newest.takenAt, now)) : settings.noSnapshot}
        </span>
        <Button disabled={taking} onClick={() => void take()}>
          {taking ? settings.taking : settings.takeSnapshot}
        </Button>
      </div>
      <DrillStatus drill={drill} />
      {list.state === 'loading' && <Skeleton />}
      {list.state === 'problem' && <ErrorState problem={list.problem} retry={list.reload} />}
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id} className={styles.snapshot}>
              <time dateTime={new Date(row.takenAt).toISOString()} title={fullTime(row.takenAt)}>
                {shortTime(row.takenAt, now)} · {settings.reasons[row.reason]}
                {row.verified ? '' : ` · ${settings.unverified}`}
              </time>
              <span>{counted(row.stories)}</span>
              <span className={styles.quiet}>{byteSize(row.bytes)}</span>
              <Button
                variant="link"
                size="small"
                disabled={drill.state.is === 'running'}
                aria-label={frame.drill.proveLabel(fullTime(row.takenAt))}
                onClick={() => void drill.run(row.id)}
              >
                {frame.drill.prove}
              </Button>
              <Button
                variant="link"
                size="small"
                aria-label={settings.restoreLabel(fullTime(row.takenAt))}
                onClick={() => {
                  setAsked(row);
                }}
              >
                {settings.restore}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {asked && (
        <RestoreDialog
          row={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}

function RestoreDialog({ row, onClose }: { row: SnapshotRow; onClose: () => void }) {
  const { app, ui } = words();
  const { settings } = app;
  const { flush } = useStorySession();
  const [going, setGoing] = useState(false);

  async function restore(): Promise<void> {
    setGoing(true);
    // What is being written belongs to the desk as it is now, and so to the backup made of it first.
    const saved = await flush();
    if (!saved.saved) {
      setGoing(false);
      showToast(app.saveNow.refused(saved.reason ?? ''), { tone: 'problem' });
      return;
    }
    const answer = await call('snapshot.restore', { id: row.id });
    setGoing(false);
    if (answer.ok) showToast(settings.restored(counted(answer.value.stories)), { tone: 'done' });
    else showToast(inWords(answer.problem), { tone: 'problem' });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={settings.restoreTitle}
      description={settings.restoreBody(fullTime(row.takenAt), counted(row.stories))}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button variant="danger" disabled={going} onClick={() => void restore()}>
            {settings.restoreVerb}
          </Button>
        </>
      }
    />
  );
}
