import type { ReactNode } from 'react';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import type { StoryRow } from '../../../shared/protocol/story.ts';
import { cx } from '../../ui/cx.ts';
import { fullTime, number, shortTime } from '../../ui/format.ts';
import { StatusWord } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { isOverdue } from '../due.ts';
import { Marked } from '../Marked.tsx';
import { nearMatch } from '../marks.ts';
import { turnOf } from '../turn.ts';
import { plainValue, type ColumnId } from './columns.ts';
import styles from './table.module.css';

/** What a cell needs to know beside the story. */
export type CellKnows = {
  now: number;
  /** The zone in which deadlines and embargoes are shown. */
  zone: string | undefined;
  /** Names of the types of story by their ids. */
  types: ReadonlyMap<string, string>;
};

/**
 * One value of a story, as its column shows it. A plain function with one element to a cell wherever that will do: a fling that
 * comes to rest draws hundreds of cells in one frame, and a component for each would cost it half of that.
 */
export function cellContent(column: ColumnId, row: StoryRow, { now, zone, types }: CellKnows): ReactNode {
  switch (column) {
    case 'headline':
      return headline(row);
    case 'slug':
    case 'desk':
    case 'by':
    case 'assignee': {
      const value = plainValue(row, column);
      return value === '' ? null : (
        <bdi className={cx(styles.text, column === 'slug' && styles.slug)} title={value}>
          {value}
        </bdi>
      );
    }
    case 'turn': {
      const turn = turnOf(row);
      return turn === null ? null : (
        <span className={styles.text} title={turn}>
          {turn}
        </span>
      );
    }
    case 'type':
      return <bdi className={styles.text}>{types.get(row.storyType) ?? row.storyType}</bdi>;
    case 'status':
      return <StatusWord status={row.status} />;
    case 'words':
      return length(row);
    case 'planned':
      return row.plannedWords === null ? null : number(row.plannedWords);
    case 'deadline':
      return deadline(row, now, zone);
    case 'embargo':
      return row.embargoAt === null ? null : when(row.embargoAt, now, zone);
    case 'created':
      return when(row.createdAt, Math.max(now, row.createdAt));
    case 'updated':
      return when(row.updatedAt, Math.max(now, row.updatedAt));
    default:
      return assertNever(column);
  }
}

function headline(row: StoryRow): ReactNode {
  const given = row.headline.trim();
  const text = given === '' ? row.opening.trim() || words().desk.untitled : given;
  const look = given === '' ? styles.untitled : styles.headline;
  if (row.snippet === undefined)
    return (
      <span className={cx(styles.text, look)} dir="auto" title={given}>
        {text}
      </span>
    );
  return (
    <span className={styles.text} dir="auto" title={given}>
      <span className={look}>{text}</span>
      <span className={styles.snippet}>
        <Marked text={nearMatch(row.snippet)} />
      </span>
    </span>
  );
}

/** A length past what was planned is worth a look. */
const length = (row: StoryRow): ReactNode =>
  row.plannedWords !== null && row.words > row.plannedWords ? (
    <span className={styles.over}>{number(row.words)}</span>
  ) : (
    number(row.words)
  );

const deadline = (row: StoryRow, now: number, zone: string | undefined): ReactNode =>
  row.deadlineAt === null ? null : isOverdue(row, now) ? (
    <time
      className={styles.overdue}
      dateTime={new Date(row.deadlineAt).toISOString()}
      title={fullTime(row.deadlineAt, zone)}
    >
      {words().desk.overdue(shortTime(row.deadlineAt, now, zone))}
    </time>
  ) : (
    when(row.deadlineAt, now, zone)
  );

const when = (at: number, now: number, zone?: string): ReactNode => (
  <time className={styles.time} dateTime={new Date(at).toISOString()} title={fullTime(at, zone)}>
    {shortTime(at, now, zone)}
  </time>
);
