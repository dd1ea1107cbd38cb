import { useEffect, useState, type KeyboardEvent } from 'react';
import type { OutlineEntry } from '../../../shared/article/outline.ts';
import { cx } from '../../ui/cx.ts';
import { words } from '../../ui/words/index.ts';
import type { EditorHandle } from '../handle.ts';
import styles from './outline.module.css';

type OutlinePanelProps = { handle: EditorHandle; readOnly: boolean };
type Shown = { entries: readonly OutlineEntry[]; current: string | null };

/** The headings of the story beside it: where one is, where one can go, and the order of the parts. */
export function OutlinePanel({ handle, readOnly }: OutlinePanelProps) {
  const say = words().tools.outline;
  const [{ entries, current }, setShown] = useState<Shown>({ entries: [], current: null });
  useEffect(() => handle.outline.watch(setShown), [handle]);

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, id: string): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by === null) return;
    event.preventDefault();
    if (event.altKey) {
      if (!readOnly) handle.outline.move(id, by);
      return;
    }
    const buttons = [...(event.currentTarget.closest('nav')?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(event.currentTarget) + by]?.focus();
  };

  return (
    <nav className={styles.panel} aria-label={say.title}>
      <h2 className={styles.title}>{say.title}</h2>
      {entries.length === 0 ? (
        <p className={styles.empty}>{say.empty}</p>
      ) : (
        <ol className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <button
                type="button"
                className={cx(styles.entry, styles[`level${String(entry.level)}`])}
                aria-current={entry.id === current ? 'location' : undefined}
                aria-keyshortcuts={readOnly ? undefined : 'Alt+ArrowUp Alt+ArrowDown'}
                dir="auto"
                onClick={() => handle.outline.goTo(entry.id)}
                onKeyDown={(event) => onKeyDown(event, entry.id)}
              >
                {entry.text.trim() === '' ? say.untitled : entry.text}
              </button>
            </li>
          ))}
        </ol>
      )}
      {entries.length > 1 && !readOnly && <p className={styles.hint}>{say.hint}</p>}
    </nav>
  );
}
