import { Check } from 'lucide-react';
import { memo } from 'react';
import type { StoryRow } from '../../shared/protocol/story.ts';
import { cx } from '../ui/cx.ts';
import { fullTime, number, shortTime } from '../ui/format.ts';
import { words } from '../ui/words/index.ts';
import styles from './desk-row.module.css';
import { isDue } from './due.ts';
import { Marked } from './Marked.tsx';
import { nearMatch } from './marks.ts';
import { turnOf } from './turn.ts';
import { useDeskZone } from './zone.ts';

export const ROW_HEIGHT = 56;

type DeskRowProps = {
  /** Undefined while its page is on its way. */
  row: StoryRow | undefined;
  index: number;
  total: number;
  id: string;
  /** Pixels from the top of its place. */
  top: number;
  now: number;
  open: boolean;
  current: boolean;
  picked: boolean;
};

/**
 * A story on the desk: headline, then what one needs to know at a glance. It takes no functions, so that a row that stays in
 * sight is not drawn again while others come and go; the list hears its presses.
 */
export const DeskRow = memo(function DeskRow(props: DeskRowProps) {
  const { row, index, total, id, top, now, open, current, picked } = props;
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element cannot hold two lines
      role="option"
      tabIndex={-1}
      aria-selected={open}
      aria-posinset={index + 1}
      aria-setsize={total}
      className={styles.row}
      data-index={index}
      data-open={open || undefined}
      data-current={current || undefined}
      data-picked={picked || undefined}
      style={{ insetBlockStart: top }}
    >
      <div className={styles.edge} data-status={row?.status} />
      <div className={styles.pick} aria-hidden data-pick>
        <span className={styles.box}>{picked && <Check size={11} strokeWidth={3} />}</span>
      </div>
      {row ? <RowText row={row} now={now} picked={picked} /> : <div className={styles.waiting} />}
    </div>
  );
});

type RowTextProps = { row: StoryRow; now: number; picked: boolean };

/** Drawn once as the list goes by: only where a row stands changes with every frame. */
const RowText = memo(function RowText({ row, now, picked }: RowTextProps) {
  const { desk, ui } = words();
  const headline = row.headline.trim();
  const dir = row.direction;
  const turn = turnOf(row);
  return (
    <div className={styles.text}>
      {picked && <span className="visually-hidden">{desk.picked}</span>}
      <div className={cx(styles.headline, headline === '' && styles.untitled)} dir="auto" title={headline}>
        {headline === '' ? row.opening.trim() || desk.untitled : headline}
      </div>
      <div className={styles.second}>
        <span className={styles.status} data-status={row.status}>
          {ui.status[row.status]}
        </span>
        {row.snippet === undefined ? (
          <>
            <Due row={row} now={now} />
            {turn !== null && (
              <span className={cx(styles.turn, styles.shrink)} title={turn}>
                {turn}
              </span>
            )}
            {row.slug !== '' && turn === null && (
              <bdi className={cx(styles.slug, styles.shrink)}>{row.slug}</bdi>
            )}
            {row.desk !== '' && !isDue(row) && turn === null && <bdi className={styles.desk}>{row.desk}</bdi>}
            {!isDue(row) && turn === null && <span>{desk.words(row.words, number(row.words))}</span>}
          </>
        ) : (
          <span className={styles.snippet} dir={dir}>
            <Marked text={nearMatch(row.snippet)} />
          </span>
        )}
        <time
          className={styles.time}
          dateTime={new Date(row.updatedAt).toISOString()}
          title={desk.changed(fullTime(row.updatedAt))}
        >
          {shortTime(row.updatedAt, Math.max(now, row.updatedAt))}
        </time>
      </div>
    </div>
  );
});

function Due({ row, now }: { row: StoryRow; now: number }) {
  const { desk } = words();
  const zone = useDeskZone();
  if (row.deadlineAt === null || !isDue(row)) return null;
  const late = row.deadlineAt < now;
  const when = shortTime(row.deadlineAt, now, zone);
  return (
    <span className={late ? styles.overdue : styles.due} title={desk.dueAt(fullTime(row.deadlineAt, zone))}>
      {late ? desk.overdue(when) : desk.due(when)}
    </span>
  );
}
