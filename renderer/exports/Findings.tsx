import { number } from '../ui/format.ts';
import { cx } from '../ui/cx.ts';
import { words } from '../ui/words/index.ts';
import styles from './export-dialog.module.css';
import { byLevel, type CheckedStory, type Verdict } from './findings.ts';

/** So many stories are listed one by one; the rest are counted. */
const LISTED = 50;

/** What must, should or need not stop the export, story by story. */
export function Findings({ verdict, total }: { verdict: Verdict; total: number }) {
  const { findings } = words().exports;
  if (verdict.telling.length === 0)
    return <p className={styles.quiet}>{total === 1 ? findings.clean : findings.cleanMany}</p>;
  const more = verdict.telling.length - LISTED;
  return (
    // It scrolls, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label={findings.title} className={styles.findings} tabIndex={0}>
      {verdict.telling.slice(0, LISTED).map((story) => (
        <StoryFindings key={story.storyId} story={story} named={total > 1} />
      ))}
      {more > 0 && <p className={styles.quiet}>{findings.moreStories(more, number(more))}</p>}
      {verdict.clean > 0 && (
        <p className={styles.quiet}>{findings.others(verdict.clean, number(verdict.clean))}</p>
      )}
    </section>
  );
}

function StoryFindings({ story, named }: { story: CheckedStory; named: boolean }) {
  const { desk, exports } = words();
  return (
    <div className={styles.story}>
      {named && <h3 dir="auto">{story.headline === '' ? desk.untitled : story.headline}</h3>}
      {byLevel(story.findings).map(({ level, messages }) => (
        <div key={level} className={styles.group}>
          <span className={cx(styles.level, styles[level])}>{exports.findings[level]}</span>
          <ul className={level === 'drops' ? styles.running : undefined}>
            {messages.map((message) => (
              <li key={message}>
                <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
