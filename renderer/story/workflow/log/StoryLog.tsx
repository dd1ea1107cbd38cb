import { Fragment, useState } from 'react';
import type { LogLine } from '../../../../shared/article/workflow/log.ts';
import { useAsk, useNow } from '../../../bridge/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayName, fullTime, number as written, shortTime } from '../../../ui/format.ts';
import { EmptyState, ErrorState, Skeleton } from '../../../ui/State.tsx';
import { words } from '../../../ui/words/index.ts';
import { useOpenStory, useStoryView } from '../../useStory.ts';
import { hideVersion, showVersion } from '../../view-state.ts';
import { nameOf } from '../people.ts';
import { tell } from './sentence.ts';
import styles from './log.module.css';

const PAGE = 60;
/** The most that one list holds. */
const MOST = 500;

/** What happened with the story, the newest first, by day: who did what, and what was said with it. */
export function StoryLog() {
  const { storyId } = useOpenStory();
  const say = words().flow.log;
  const [limit, setLimit] = useState(PAGE);
  const list = useAsk('log.list', { storyId, limit }, { keepFormer: true });
  const now = useNow();
  if (list.state === 'loading') return <Skeleton lines={6} />;
  if (list.state === 'problem') return <ErrorState problem={list.problem} retry={list.reload} />;
  const { lines, next, damaged } = list.value;
  if (lines.length === 0 && damaged === 0) return <EmptyState>{say.empty}</EmptyState>;
  return (
    <section aria-label={say.list}>
      {damaged > 0 && <p className={styles.damaged}>{say.damaged(damaged, written(damaged))}</p>}
      {byDay(lines, (at) => dayName(at, Math.max(now, at))).map(({ day, lines: ofDay }) => (
        <Fragment key={`${day} ${ofDay[0]?.lineId ?? ''}`}>
          <h3 className={styles.day}>{day}</h3>
          <ol className={styles.list} aria-label={day}>
            {ofDay.map((line) => (
              <Line key={line.lineId} line={line} now={now} />
            ))}
          </ol>
        </Fragment>
      ))}
      {next !== null && limit < MOST && (
        <Button variant="quiet" onClick={() => setLimit((n) => Math.min(MOST, n + PAGE))}>
          {say.older}
        </Button>
      )}
    </section>
  );
}

function Line({ line, now }: { line: LogLine; now: number }) {
  const { storyId } = useOpenStory();
  const say = words().flow.log;
  const head = useStoryView((view) => view.number);
  const { did, said, number, anyway } = tell(line);
  return (
    <li className={styles.line}>
      <p className={styles.did}>
        <bdi>{did}</bdi>
        {anyway && <span className={styles.anyway}>{say.anyway}</span>}
      </p>
      {said !== null && (
        <q className={styles.said} dir="auto">
          {said}
        </q>
      )}
      <p className={styles.by}>
        <bdi title={line.by.name}>{nameOf(line.by)}</bdi>
        <time dateTime={new Date(line.at).toISOString()} title={fullTime(line.at)}>
          {shortTime(line.at, Math.max(now, line.at))}
        </time>
        {number !== null && (
          <Button
            variant="link"
            size="small"
            aria-label={say.openRevision(written(number))}
            onClick={() => (number === head ? hideVersion() : showVersion(storyId, number))}
          >
            {say.revision(written(number))}
          </Button>
        )}
      </p>
    </li>
  );
}

/** Lines in the order they have, gathered under the day they happened. */
function byDay(
  lines: readonly LogLine[],
  nameOfDay: (at: number) => string,
): { day: string; lines: LogLine[] }[] {
  const days: { day: string; lines: LogLine[] }[] = [];
  for (const line of lines) {
    const day = nameOfDay(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
