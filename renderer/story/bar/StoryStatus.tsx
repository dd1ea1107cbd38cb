import { readingMinutes } from '../../../shared/article/questions.ts';
import { useAsk } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta, useStory } from '../useStory.ts';
import styles from './bar.module.css';
import { useCounts } from './useCounts.ts';

/** The open story in the bottom bar: words, reading time, language, and under whose name versions are kept. */
export function StoryStatus() {
  const here = useStory();
  return here.state === 'open' ? <Facts /> : null;
}

function Facts() {
  const say = words().story.status;
  const [language] = useMeta('language');
  const counts = useCounts();
  const profile = useAsk('profile.get', {});
  return (
    <div className={styles.status}>
      {counts === null ? null : (
        <>
          <span>
            {counts.selected > 0
              ? say.selected(counts.words, number(counts.selected), number(counts.words))
              : say.words(counts.words, number(counts.words))}
          </span>
          <span>{say.minutes(number(readingMinutes(counts.words)))}</span>
        </>
      )}
      <span>{language}</span>
      {profile.state === 'ready' && profile.value.initials !== '' ? (
        <span className={styles.author} title={say.by(profile.value.name)}>
          {profile.value.initials}
        </span>
      ) : null}
    </div>
  );
}
