import { Fragment } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { words } from '../ui/words/index.ts';
import { commandTable, keysOf } from './command-table.ts';
import styles from './shortcuts.module.css';
import { useWindow } from './window-state.ts';

type Row = { label: string; keys: readonly string[] };

/** Every key there is, from the same table that runs them. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { app } = words();
  const { shortcuts } = app;
  const shell = useWindow((state) => state.info.shell);
  const groups: { title: string; rows: Row[] }[] = (['story', 'view', 'app'] as const).map((group) => ({
    title: app.commandGroups[group],
    rows: commandTable
      .filter((command) => command.group === group && command.shortcuts.length > 0)
      .map((command) => ({ label: app.commands[command.id], keys: keysOf(command.id, shell) })),
  }));
  groups.push({
    title: shortcuts.lists,
    rows: [
      { label: shortcuts.rows.move, keys: ['j', 'k', 'ArrowDown', 'ArrowUp'] },
      { label: shortcuts.rows.ends, keys: ['Home', 'End'] },
      { label: shortcuts.rows.open, keys: ['Enter'] },
      { label: shortcuts.rows.select, keys: ['x'] },
      { label: shortcuts.rows.everything, keys: ['mod+A'] },
      { label: shortcuts.rows.all, keys: ['Escape'] },
    ],
  });
  return (
    <Dialog open wide onClose={onClose} title={shortcuts.title}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h2 className={styles.title}>{group.title}</h2>
            <dl className={styles.rows}>
              {group.rows.map((row) => (
                <Fragment key={row.label}>
                  <dt>{row.label}</dt>
                  <dd>
                    {row.keys.map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
