import { memo } from 'react';
import { assertNever } from '../../../shared/kit/assert-never.ts';
import type { StoryRow } from '../../../shared/protocol/story.ts';
import { cx } from '../../ui/cx.ts';
import { fullTime, number, shortTime } from '../../ui/format.ts';
import { StatusWord } from '../../ui/StatusWord.tsx';
import { words } from '../../ui/words/index.ts';
import { isOverdue } from '../due.ts';
import { Marked } from '../Marked.tsx';
import { nearMatch } from '../marks.ts';
import { useDeskZone } from '../zone.ts';
import { plainValue, type ColumnId } from './columns.ts';
import styles from './table.module.css';

type StoryCellProps = {
  column: ColumnId;
  row: StoryRow;
  now: number;
  /** Names of the types of story by their ids. */
  types: ReadonlyMap<string, string>;
};

/** One value of a story, as its column shows it; drawn once as the table goes by. */
export const StoryCell = memo(function StoryCell({ column, row, now, types }: StoryCellProps) {
  switch (column) {
    case 'headline':
      return <Headline row={row} />;
    case 'slug':
    case 'desk':
    case 'by':
    case 'assignee':
      return (
        <bdi className={cx(styles.text, column === 'slug' && styles.slug)} title={plainValue(row, column)}>
          {plainValue(row, column)}
        </bdi>
      );
    case 'type':
      return <bdi className={styles.text}>{types.get(row.storyType) ?? row.storyType}</bdi>;
    case 'status':
      return <StatusWord status={row.status} />;
    case 'words':
      return <Length row={row} />;
    case 'planned':
      return row.plannedWords === null ? null : <>{number(row.plannedWords)}</>;
    case 'deadline':
      return <Deadline row={row} now={now} />;
    case 'embargo':
      return <Embargo row={row} now={now} />;
    case 'created':
      return <When at={row.createdAt} now={Math.max(now, row.createdAt)} />;
    case 'updated':
      return <When at={row.updatedAt} now={Math.max(now, row.updatedAt)} />;
    default:
      return assertNever(column);
  }
});

function Headline({ row }: { row: StoryRow }) {
  const headline = row.headline.trim();
  return (
    <span className={styles.text} dir="auto" title={headline}>
      <span className={headline === '' ? styles.untitled : styles.headline}>
        {headline === '' ? row.opening.trim() || words().desk.untitled : headline}
      </span>
      {row.snippet !== undefined && (
        <span className={styles.snippet}>
          <Marked text={nearMatch(row.snippet)} />
        </span>
      )}
    </span>
  );
}

/** A length past what was planned is worth a look. */
function Length({ row }: { row: StoryRow }) {
  const over = row.plannedWords !== null && row.words > row.plannedWords;
  return <span className={over ? styles.over : undefined}>{number(row.words)}</span>;
}

function Deadline({ row, now }: { row: StoryRow; now: number }) {
  const zone = useDeskZone();
  if (row.deadlineAt === null) return null;
  if (!isOverdue(row, now)) return <When at={row.deadlineAt} now={now} zone={zone} />;
  return (
    <time
      className={styles.overdue}
      dateTime={new Date(row.deadlineAt).toISOString()}
      title={fullTime(row.deadlineAt, zone)}
    >
      {words().desk.overdue(shortTime(row.deadlineAt, now, zone))}
    </time>
  );
}

function Embargo({ row, now }: { row: StoryRow; now: number }) {
  const zone = useDeskZone();
  return row.embargoAt === null ? null : <When at={row.embargoAt} now={now} zone={zone} />;
}

const When = ({ at, now, zone }: { at: number; now: number; zone?: string | undefined }) => (
  <time className={styles.time} dateTime={new Date(at).toISOString()} title={fullTime(at, zone)}>
    {shortTime(at, now, zone)}
  </time>
);
