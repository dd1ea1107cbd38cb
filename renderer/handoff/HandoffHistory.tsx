import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import type { HandoffRow } from '../../shared/protocol/handoff.ts';
import { useAsk, useNow } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { fullTime, number, shortTime } from '../ui/format.ts';
import { EmptyState, ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';

/** Every time a story left for another desk or came from one. */
export function HandoffHistory({ storyId, onClose }: { storyId: string; onClose: () => void }) {
  const { handoff, ui } = words();
  const say = handoff.history;
  const list = useAsk('handoff.list', { storyId });
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title}
      actions={
        <Button variant="primary" onClick={onClose}>
          {ui.close}
        </Button>
      }
    >
      {list.state === 'loading' && <Skeleton lines={3} />}
      {list.state === 'problem' && <ErrorState problem={list.problem} retry={list.reload} />}
      {list.state === 'ready' && list.value.length === 0 && <EmptyState>{say.empty}</EmptyState>}
      {list.state === 'ready' && list.value.length > 0 && (
        <ul className={styles.history} aria-label={say.title}>
          {list.value.map((row) => (
            <Row key={`${row.handoffId} ${row.direction}`} row={row} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Row({ row }: { row: HandoffRow }) {
  const { handoff } = words();
  const say = handoff.history;
  const now = useNow();
  const { direction, other, here, note, taken } = row;
  const Sign = direction === 'out' ? ArrowUpRight : ArrowDownLeft;
  return (
    <li className={styles.row}>
      <Sign size={16} aria-hidden className={styles.sign} />
      <span className={styles.rowText}>
        {direction === 'out'
          ? other === ''
            ? say.outAnyone
            : say.out(other)
          : say.in(other === '' ? handoff.someone : other)}{' '}
        <span className={styles.quiet}>{say.revision(number(row.number))}</span>
      </span>
      <time className={styles.quiet} dateTime={new Date(here).toISOString()} title={fullTime(here)}>
        {shortTime(here, now)}
      </time>
      {note !== '' && (
        <span className={styles.rowNote} dir="auto">
          {note}
        </span>
      )}
      {taken && (
        <span className={styles.taken}>
          {handoff.notice.taken(taken.by === '' ? handoff.someone : taken.by, shortTime(taken.at, now))}
        </span>
      )}
    </li>
  );
}
