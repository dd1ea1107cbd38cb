import type { Problem } from '../../../shared/protocol/problem.ts';
import { useState } from 'react';
import { useAsk, useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number, shortTime } from '../../ui/format.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/State.tsx';
import { words } from '../../ui/words/index.ts';
import { ArticleView } from '../versions/ArticleView.tsx';
import styles from './sheet.module.css';

type ProblemPaneProps = { storyId: string; problem: Problem; again: () => void };

/** A story that cannot be opened: what happened, what was kept, what can be done. */
export function ProblemPane({ storyId, problem, again }: ProblemPaneProps) {
  const say = words().story.problem;
  const [looking, setLooking] = useState(false);
  if (problem.kind === 'not-found') return <EmptyState>{say.notFound}</EmptyState>;
  if (problem.kind === 'newer') return <ErrorState problem={problem} more={say.newer} />;
  if (problem.kind !== 'damaged') return <ErrorState problem={problem} retry={again} />;
  return (
    <div className={styles.problem}>
      <ErrorState problem={problem} more={say.damaged} retry={again}>
        <Button onClick={() => setLooking(true)}>{say.tryVersion}</Button>
      </ErrorState>
      {looking && <OtherVersions storyId={storyId} />}
    </div>
  );
}

/** The versions of a damaged story, to find one that is still whole. */
function OtherVersions({ storyId }: { storyId: string }) {
  const say = words().story;
  const [chosen, setChosen] = useState<number | null>(null);
  const now = useNow();
  const list = useAsk('revision.list', { storyId, limit: 100 });
  if (list.state === 'loading') return <Skeleton lines={4} />;
  if (list.state === 'problem') return <ErrorState problem={list.problem} retry={list.reload} />;
  if (list.value.length === 0) return <EmptyState>{say.problem.noVersions}</EmptyState>;
  return (
    <section aria-label={say.problem.versions} className={styles.others}>
      <ul>
        {list.value.map((row) => (
          <li key={row.number} className={styles.other}>
            <span>
              {say.versions.rev(number(row.number))} · {say.versions.causes[row.cause]} ·{' '}
              {shortTime(row.savedAt, now)}
            </span>
            <Button size="small" onClick={() => setChosen(row.number)}>
              {say.problem.restoreVersion}
            </Button>
          </li>
        ))}
      </ul>
      {chosen !== null && <ArticleView key={chosen} storyId={storyId} number={chosen} />}
    </section>
  );
}
