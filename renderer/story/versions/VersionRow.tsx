import { fullTime, number as written, shortTime } from '../../ui/format.ts';
import { cx } from '../../ui/cx.ts';
import { words } from '../../ui/words/index.ts';
import { hideVersion, showVersion } from '../view-state.ts';
import type { ShownRow } from './rows.ts';
import styles from './versions.module.css';

type VersionRowProps = { storyId: string; row: ShownRow; now: number; isHead: boolean; isShown: boolean };

/** One version: when, why, by whom, and how many words it gained. */
export function VersionRow({ storyId, row, now, isHead, isShown }: VersionRowProps) {
  const say = words().story.versions;
  const title = titleOf(row);
  const when = shortTime(row.savedAt, Math.max(now, row.savedAt));
  const change = changeText(row.change);
  return (
    <li>
      <button
        type="button"
        className={cx(styles.row, row.side && styles.side, isShown && styles.shown)}
        aria-pressed={isShown}
        title={`${fullTime(row.savedAt)} · ${row.author.name}`}
        onClick={() => (isHead ? hideVersion() : showVersion(storyId, row.number))}
      >
        <span className={styles.line}>
          <bdi className={cx(styles.cause, row.name !== null && styles.named)}>{title}</bdi>
          <span className={styles.when}>{when}</span>
        </span>
        <span className={styles.line}>
          <span className={styles.detail}>
            {[say.rev(written(row.number)), row.author.initials, say.words(row.words, written(row.words))]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
          {change === null ? null : (
            <span className={styles.change} title={say.changeLabel(change)}>
              {change}
            </span>
          )}
        </span>
        {isHead ? <span className={styles.mark}>{say.current}</span> : null}
        {row.side && row.name !== null ? <span className={styles.mark}>{say.side}</span> : null}
      </button>
    </li>
  );
}

/** Its name, or why it came to be; autosave says whether it is still going on. */
function titleOf({ name, cause, sealed }: ShownRow): string {
  const { causes } = words().story.versions;
  return name ?? (cause === 'autosave' && sealed ? causes.pause : causes[cause]);
}

function changeText(change: number | null): string | null {
  const say = words().story.versions;
  if (change === null) return null;
  if (change === 0) return say.same;
  return change > 0 ? say.more(written(change)) : say.fewer(written(-change));
}
