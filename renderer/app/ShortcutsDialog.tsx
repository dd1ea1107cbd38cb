import { Fragment, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/Field.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { keyCaps } from '../ui/keys.ts';
import { useKeymap } from '../ui/keymap.ts';
import { words } from '../ui/words/index.ts';
import { allCommands, grouped } from './all-commands.ts';
import { openSettings } from './overlay.ts';
import { score } from '../ui/score.ts';
import styles from './shortcuts.module.css';
import { useWindow } from './window-state.ts';

type Row = { id: string; label: string; group: string; keys: readonly string[] };

/** Every command there is and the keys it has now, to be searched by name or by key. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { app, frame } = words();
  const { sheet: say } = frame;
  const shell = useWindow((state) => state.info.shell);
  useKeymap();
  const [query, setQuery] = useState('');
  const wanted = query.trim();
  const rows = [...allCommands(shell), ...deskRows()].filter(
    ({ label, group, keys }) =>
      wanted === '' ||
      score(wanted, `${label} ${keys.map((k) => keyCaps(k).join(' ')).join(' ')}`, group) !== null,
  );
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={app.shortcuts.title}
      actions={
        <Button
          onClick={() => {
            openSettings('keys');
          }}
        >
          {say.change}
        </Button>
      }
    >
      <TextField hideLabel label={say.search} placeholder={say.search} value={query} onChange={setQuery} />
      {rows.length === 0 && <p>{say.nothing}</p>}
      <div className={styles.groups}>
        {grouped(rows).map(([group, found]) => (
          <section key={group} aria-label={group}>
            <h2 className={styles.title}>{group}</h2>
            <dl className={styles.rows}>
              {found.map((row) => (
                <div key={row.id} className={styles.row}>
                  <dt>{row.label}</dt>
                  <dd>
                    {row.keys.map((keys, at) => (
                      <Fragment key={keys}>
                        {at > 0 && <span className={styles.or}>{app.shortcuts.or}</span>}
                        <Kbd keys={keys} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** What the list of stories understands by itself; these keys are those of lists everywhere and stay. */
function deskRows(): Row[] {
  const { lists: group, rows } = words().app.shortcuts;
  return [
    { id: 'list.move', group, label: rows.move, keys: ['j', 'k', 'ArrowDown', 'ArrowUp'] },
    { id: 'list.ends', group, label: rows.ends, keys: ['Home', 'End'] },
    { id: 'list.open', group, label: rows.open, keys: ['Enter'] },
    { id: 'list.select', group, label: rows.select, keys: ['x'] },
    { id: 'list.everything', group, label: rows.everything, keys: ['mod+A'] },
    { id: 'list.all', group, label: rows.all, keys: ['Escape'] },
  ];
}
