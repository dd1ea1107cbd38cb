import { useEffect, useRef } from 'react';
import { useAsk, useNow } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { number as written, shortTime } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useOpenStory, useReadOnly } from '../useStory.ts';
import { hideVersion, showComparison } from '../view-state.ts';
import { ArticleView } from './ArticleView.tsx';
import { restoreVersion } from './restore.ts';
import styles from './versions.module.css';

/** An older version over the sheet, with the way back and the way to restore it. */
export function VersionView({ number }: { number: number }) {
  const { session, storyId } = useOpenStory();
  const readOnly = useReadOnly();
  const say = words().story.versions;
  const revision = useAsk('revision.read', { storyId, number });
  const now = useNow();
  const back = useRef<HTMLButtonElement>(null);
  const when =
    revision.state === 'ready'
      ? shortTime(revision.value.row.savedAt, Math.max(now, revision.value.row.savedAt))
      : '…';

  useEffect(() => {
    back.current?.focus();
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) hideVersion();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, []);

  return (
    <section className={styles.view} aria-label={say.viewLabel(written(number))}>
      <div className={styles.viewBar}>
        <Button ref={back} size="small" onClick={hideVersion}>
          {say.back}
        </Button>
        <span className={styles.viewTitle}>{say.viewTitle(written(number), when)}</span>
        <Button size="small" onClick={() => showComparison(storyId, number, 'now')}>
          {words().versions.compareWithNow}
        </Button>
        <Button
          size="small"
          variant="primary"
          disabled={readOnly || revision.state !== 'ready'}
          onClick={() => void restoreVersion(session, number)}
        >
          {say.restore}
        </Button>
      </div>
      <div className={styles.viewText}>
        <ArticleView storyId={storyId} number={number} />
      </div>
    </section>
  );
}
