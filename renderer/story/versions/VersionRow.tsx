import { EllipsisVertical, Pin } from 'lucide-react';
import { fullTime, number as written, shortTime } from '../../ui/format.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { words } from '../../ui/words/index.ts';
import { useOpenStory } from '../useStory.ts';
import { hideVersion, showComparison, showVersion } from '../view-state.ts';
import { label } from './label.ts';
import { restoreVersion } from './restore.ts';
import type { ShownRow } from './rows.ts';
import { titleOf } from './title.ts';
import styles from './versions.module.css';

type VersionRowProps = {
  row: ShownRow;
  now: number;
  isHead: boolean;
  isShown: boolean;
  readOnly: boolean;
  onRename: (row: ShownRow) => void;
};

/** One version: when, why, by whom, how many words it gained, and what can be done with it. */
export function VersionRow({ row, now, isHead, isShown, readOnly, onRename }: VersionRowProps) {
  const { storyId } = useOpenStory();
  const say = words().story.versions;
  const title = titleOf(row);
  const when = shortTime(row.savedAt, Math.max(now, row.savedAt));
  const change = changeText(row.change);
  return (
    <li className={styles.item}>
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
        {isHead || row.pinned || (row.side && row.name !== null) ? (
          <span className={styles.marks}>
            {isHead ? <span className={styles.mark}>{say.current}</span> : null}
            {row.pinned ? (
              <span className={styles.mark}>
                <Pin size={10} aria-hidden /> {words().versions.pinned}
              </span>
            ) : null}
            {row.side && row.name !== null ? <span className={styles.mark}>{say.side}</span> : null}
          </span>
        ) : null}
      </button>
      <Actions row={row} isHead={isHead} readOnly={readOnly} onRename={onRename} />
    </li>
  );
}

type ActionsProps = Pick<VersionRowProps, 'row' | 'isHead' | 'readOnly' | 'onRename'>;

function Actions({ row, isHead, readOnly, onRename }: ActionsProps) {
  const { session, storyId } = useOpenStory();
  const say = words().versions;
  const { number, parent } = row;
  const fixed = readOnly || !row.sealed;
  const items: MenuItem[] = [
    { id: 'read', label: say.read, disabled: isHead, run: () => showVersion(storyId, number) },
    {
      id: 'now',
      label: say.compareWithNow,
      disabled: isHead,
      run: () => showComparison(storyId, number, 'now'),
    },
    {
      id: 'before',
      label: say.compareWithBefore,
      disabled: parent === null,
      run: () => showComparison(storyId, parent ?? number, number),
    },
    { separator: 'label' },
    { id: 'name', label: say.rename, disabled: fixed, run: () => onRename(row) },
    ...(row.name === null
      ? []
      : [
          {
            id: 'unname',
            label: say.unname,
            disabled: fixed,
            run: () => void label(storyId, number, { name: null }, say.unnamed),
          },
        ]),
    {
      id: 'pin',
      label: row.pinned ? say.unpin : say.pin,
      disabled: fixed,
      run: () => void label(storyId, number, { pinned: !row.pinned }),
    },
    { separator: 'restore' },
    {
      id: 'restore',
      label: words().story.versions.restore,
      disabled: isHead || readOnly,
      run: () => void restoreVersion(session, number),
    },
  ];
  return (
    <span className={styles.actions}>
      <Menu
        align="end"
        trigger={
          <IconButton
            label={say.actions(written(number))}
            icon={<EllipsisVertical size={14} />}
            size="small"
          />
        }
        items={items}
      />
    </span>
  );
}

function changeText(change: number | null): string | null {
  const say = words().story.versions;
  if (change === null) return null;
  if (change === 0) return say.same;
  return change > 0 ? say.more(written(change)) : say.fewer(written(-change));
}
