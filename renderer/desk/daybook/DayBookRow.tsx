import { CalendarClock } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { StoryRow } from '../../../shared/protocol/story.ts';
import { cx } from '../../ui/cx.ts';
import { grid } from '../../ui/grid.ts';
import { clock, fullTime, number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { StatusWord } from '../../ui/StatusWord.tsx';
import { interfaceTag, words } from '../../ui/words/index.ts';
import { isOverdue } from '../due.ts';
import styles from './daybook.module.css';

type DayBookRowProps = {
  id: string;
  /** Undefined while its page is on its way. */
  row: StoryRow | undefined;
  index: number;
  style: CSSProperties;
  now: number;
  zone: string;
  current: boolean;
  open: boolean;
  onOpen: () => void;
  onPlan: () => void;
};

/** A story in the day book: when it is due, what it is, who makes it, how far it is and how long. */
export function DayBookRow(props: DayBookRowProps) {
  const { id, row, index, style, now, zone, current, open, onOpen, onPlan } = props;
  return (
    // The grid owns the keyboard (one tab stop); its rows only take the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows out of sight do not exist, which a table element cannot have
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 1}
      aria-current={open || undefined}
      className={styles.row}
      data-current={current || undefined}
      data-open={open || undefined}
      style={style}
      onClick={onOpen}
    >
      {row ? (
        <Cells row={row} now={now} zone={zone} onPlan={onPlan} />
      ) : (
        <span {...grid.cell} className={styles.waiting} />
      )}
    </div>
  );
}

type CellsProps = { row: StoryRow; now: number; zone: string; onPlan: () => void };

function Cells({ row, now, zone, onPlan }: CellsProps) {
  const { desk, library } = words();
  const { daybook } = library;
  const headline = row.headline.trim() || row.opening.trim() || desk.untitled;
  return (
    <>
      <span {...grid.cell} className={cx(styles.when, isOverdue(row, now) && styles.overdue)}>
        {row.deadlineAt !== null && (
          <time dateTime={new Date(row.deadlineAt).toISOString()} title={fullTime(row.deadlineAt, zone)}>
            <span>{clock(row.deadlineAt, zone)}</span>
            <span className={styles.date}>{shortDay(row.deadlineAt, zone)}</span>
          </time>
        )}
      </span>
      <span {...grid.cell} className={styles.what}>
        <span className={styles.headline} dir="auto" title={headline}>
          {headline}
        </span>
        <span className={styles.second}>
          <bdi className={styles.slug}>{row.slug || desk.noSlug}</bdi>
          {row.desk !== '' && <bdi>{row.desk}</bdi>}
        </span>
      </span>
      <span {...grid.cell} className={cx(styles.who, row.assignee === '' && styles.nobody)}>
        <bdi>{row.assignee || daybook.unassigned}</bdi>
      </span>
      <span {...grid.cell}>
        <StatusWord status={row.status} />
      </span>
      <span {...grid.cell} className={styles.length}>
        <Length row={row} />
      </span>
      <span {...grid.cell} className={styles.plan}>
        <IconButton
          label={daybook.plan(headline)}
          icon={<CalendarClock size={15} />}
          size="small"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            onPlan();
          }}
        />
      </span>
    </>
  );
}

const shortDay = (at: number, zone: string): string =>
  new Intl.DateTimeFormat(interfaceTag(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  }).format(at);

/** How long a story is against how long it should be, as a bar and in words. */
function Length({ row }: { row: StoryRow }) {
  const { daybook, ...library } = words().library;
  const count = number(row.words);
  if (row.plannedWords === null) return <>{daybook.plain(count)}</>;
  const planned = number(row.plannedWords);
  const over = row.words > row.plannedWords;
  return (
    <span className={styles.measure} title={daybook.length(count, planned)}>
      <span className={cx(styles.figures, over && styles.over)}>{library.planned(count, planned)}</span>
      <span className={styles.bar} aria-hidden>
        <span
          className={cx(styles.fill, over && styles.full)}
          style={{ inlineSize: `${String(Math.min(100, (100 * row.words) / row.plannedWords))}%` }}
        />
      </span>
    </span>
  );
}
