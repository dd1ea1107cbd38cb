import { Plus, RotateCcw } from 'lucide-react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Kbd } from '../../../ui/Kbd.tsx';
import { keyCaps } from '../../../ui/keys.ts';
import { useKeymap, withoutKeys } from '../../../ui/keymap.ts';
import { words } from '../../../ui/words/index.ts';
import type { ListedCommand } from '../../all-commands.ts';
import { ChordRecorder } from './ChordRecorder.tsx';
import { saveKeymap } from './change.ts';
import styles from './keys.module.css';

type KeyRowProps = {
  command: ListedCommand;
  commands: readonly ListedCommand[];
  /** Which of its chords is being recorded; null when none is. */
  recording: number | null;
  onRecord: (at: number | null) => void;
};

const spoken = (keys: string): string => keyCaps(keys).join(' ');

/** One command: its keys, each to be pressed and changed, one more, and the way back to the standard. */
export function KeyRow({ command, commands, recording, onRecord }: KeyRowProps) {
  const { keys: say } = words().frame;
  const map = useKeymap();
  const { id, label, keys } = command;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.label}>{label}</span>
        {keys.length === 0 && recording === null && <span className={styles.none}>{say.none}</span>}
        {keys.map((chord, at) => (
          <button
            key={chord}
            type="button"
            className={styles.chord}
            aria-label={say.change(label, spoken(chord))}
            aria-pressed={recording === at}
            onClick={() => {
              onRecord(at);
            }}
          >
            <Kbd keys={chord} />
          </button>
        ))}
        <IconButton
          size="small"
          label={say.add(label)}
          icon={<Plus size={14} />}
          disabled={keys.length >= 4}
          onClick={() => {
            onRecord(keys.length);
          }}
        />
        <IconButton
          size="small"
          label={say.reset(label)}
          icon={<RotateCcw size={14} />}
          className={Object.hasOwn(map, id) ? undefined : styles.hidden}
          disabled={!Object.hasOwn(map, id)}
          onClick={() => {
            saveKeymap(withoutKeys(map, id));
          }}
        />
      </div>
      {recording !== null && (
        <ChordRecorder
          command={command}
          commands={commands}
          at={recording}
          onDone={() => {
            onRecord(null);
          }}
        />
      )}
    </li>
  );
}
