import type { DrillResult } from '../../../shared/protocol/library.ts';
import { useAsk, useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { fullTime, number, shortTime } from '../../ui/format.ts';
import { Progress } from '../../ui/Progress.tsx';
import { words } from '../../ui/words/index.ts';
import type { DrillRunner } from './drill.ts';
import styles from './settings.module.css';

/** What came of a drill in a sentence. */
export function drillSentence({ stories, whole, ms, pictures, lostPictures }: DrillResult): string {
  const { drill: say } = words().frame;
  const seconds = say.seconds(number(Math.max(0.1, Math.round(ms / 100) / 10)));
  const text =
    whole === stories
      ? say.all(stories, number(stories), seconds)
      : say.some(number(whole), number(stories), seconds);
  return pictures > 0 && lostPictures > 0
    ? `${text} ${say.lostPictures(lostPictures, number(lostPictures))}`
    : text;
}

const isGood = (result: DrillResult): boolean => result.whole === result.stories && result.lostPictures === 0;

/** How far the drill is, what came of it, or when the last one was. */
export function DrillStatus({ drill }: { drill: DrillRunner }) {
  const { drill: say } = words().frame;
  const now = useNow();
  const health = useAsk('store.health', {});
  const { state } = drill;
  if (state.is === 'running') {
    const { done, total } = state;
    return (
      <div className={styles.drill}>
        <Progress
          label={say.progress}
          value={total === 0 ? null : (done / total) * 100}
          text={total === 0 ? say.opening : say.reading(number(done), number(total))}
        />
        <div className={styles.row}>
          <Button size="small" onClick={drill.stop}>
            {say.stop}
          </Button>
        </div>
      </div>
    );
  }
  const result =
    state.is === 'done' ? state.result : health.state === 'ready' ? health.value.lastDrill : null;
  return (
    <div className={styles.drill} aria-live="polite">
      {state.is === 'problem' && <p className={styles.bad}>{state.message}</p>}
      {state.is !== 'problem' && result !== null && (
        <p className={isGood(result) ? styles.good : styles.bad}>{drillSentence(result)}</p>
      )}
      <p className={styles.quiet} title={result ? fullTime(result.at) : undefined}>
        {result ? say.last(shortTime(result.at, now)) : say.never} {say.intro}
      </p>
    </div>
  );
}
