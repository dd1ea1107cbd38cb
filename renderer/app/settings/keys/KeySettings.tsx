import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { keymap, useKeymap } from '../../../ui/keymap.ts';
import { showToast } from '../../../ui/toast.ts';
import { words } from '../../../ui/words/index.ts';
import { allCommands, grouped } from '../../all-commands.ts';
import { rank } from '../../palette/rank.ts';
import { changeSettings, useWindow } from '../../window-state.ts';
import { KeyRow } from './KeyRow.tsx';
import styles from './keys.module.css';

/** Which chord of which command is being recorded; `at` past the last one adds. */
export type Recording = { id: string; at: number };

/** Every command and its keys, each of which can be another. */
export function KeySettings() {
  const { keys: say } = words().frame;
  const shell = useWindow((state) => state.info.shell);
  const map = useKeymap();
  const [query, setQuery] = useState('');
  const [recording, setRecording] = useState<Recording | null>(null);
  const commands = allCommands(shell);
  const shown =
    query.trim() === ''
      ? commands
      : rank(
          commands.map((command) => ({ ...command, also: command.group })),
          query,
          [],
        );

  const resetAll = () => {
    const before = keymap();
    changeSettings({ keymap: {} });
    showToast(say.resetDone, {
      action: {
        label: say.undo,
        run: () => {
          changeSettings({ keymap: { ...before } as Record<string, string[]> });
        },
      },
    });
  };

  return (
    <>
      <div className={styles.top}>
        <div className={styles.search}>
          <TextField
            hideLabel
            label={say.search}
            placeholder={say.search}
            value={query}
            onChange={setQuery}
          />
        </div>
        <Button disabled={Object.keys(map).length === 0} onClick={resetAll}>
          {say.resetAll}
        </Button>
      </div>
      {shown.length === 0 && <p className={styles.quiet}>{say.nothing}</p>}
      {grouped(shown).map(([group, rows]) => (
        <section key={group} aria-label={group}>
          <h3 className={styles.group}>{group}</h3>
          <ul>
            {rows.map((command) => (
              <KeyRow
                key={command.id}
                command={command}
                commands={commands}
                recording={recording?.id === command.id ? recording.at : null}
                onRecord={(at) => {
                  setRecording(at === null ? null : { id: command.id, at });
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
