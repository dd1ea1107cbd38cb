import { assertNever } from '../../../../shared/kit/assert-never.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { chordOf, keyCaps } from '../../../ui/keys.ts';
import { keymap } from '../../../ui/keymap.ts';
import { words } from '../../../ui/words/index.ts';
import type { ListedCommand } from '../../all-commands.ts';
import { useWindow } from '../../window-state.ts';
import { putChord, saveKeymap, takeChord } from './change.ts';
import { judge, type Judgement } from './judge.ts';
import styles from './keys.module.css';

type ChordRecorderProps = {
  command: ListedCommand;
  commands: readonly ListedCommand[];
  at: number;
  onDone: () => void;
};

/** Waits for keys, says what stands against them, and keeps them. Escape leaves everything as it was. */
export function ChordRecorder({ command, commands, at, onDone }: ChordRecorderProps) {
  const { frame, ui } = words();
  const { keys: say } = frame;
  const shell = useWindow((state) => state.info.shell);
  const [heard, setHeard] = useState<{ chord: string; judged: Judgement } | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);

  const keep = (chord: string | null, from: readonly ListedCommand[] = []) => {
    saveKeymap(putChord(chord === null ? keymap() : takeChord(keymap(), from, chord), command, at, chord));
    onDone();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof Node) || box.current?.contains(target) !== true) return;
    // On a button below, Tab goes on and Enter chooses.
    if (event.key === 'Tab' || (target !== box.current && ['Enter', ' '].includes(event.key))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') {
      onDone();
      return;
    }
    const chord = event.isComposing || event.repeat ? null : chordOf(event);
    if (chord === null) return;
    const judged = judge(command, chord, commands, shell);
    if (judged.is === 'free' && judged.warn === null) keep(chord);
    else setHeard({ chord, judged });
  });
  // Before anything else hears them: these keys are named, not used.
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      onKey(event);
    };
    window.addEventListener('keydown', listen, true);
    box.current?.focus();
    return () => {
      window.removeEventListener('keydown', listen, true);
    };
  }, []);

  const caps = heard ? keyCaps(heard.chord).join(' ') : '';
  return (
    <fieldset ref={box} className={styles.recorder} tabIndex={-1} aria-label={say.press(command.label)}>
      <p aria-live="assertive">{heard ? verdict(heard.judged, caps) : say.press(command.label)}</p>
      <div className={styles.choices}>
        {heard?.judged.is === 'taken' && (
          <TakenChoices
            by={heard.judged.by}
            command={command}
            onTake={(by) => keep(heard.chord, by)}
            onLeave={onDone}
          />
        )}
        {heard?.judged.is === 'free' && (
          <Button size="small" variant="primary" onClick={() => keep(heard.chord)}>
            {say.take(command.label)}
          </Button>
        )}
        {heard === null && at < command.keys.length && (
          <Button size="small" onClick={() => keep(null)}>
            {say.remove}
          </Button>
        )}
        {heard?.judged.is !== 'taken' && (
          <Button size="small" variant="quiet" onClick={onDone}>
            {ui.cancel}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

const namesOf = (commands: readonly ListedCommand[]): string =>
  words().frame.keys.and(commands.map(({ label }) => label));

function verdict(judged: Judgement, caps: string): string {
  const { keys: say } = words().frame;
  switch (judged.is) {
    case 'refused':
      return say.refused[judged.why];
    case 'taken':
      return say.taken(caps, namesOf(judged.by));
    case 'free':
      return judged.warn === null ? caps : say.warned[judged.warn](caps);
    default:
      return assertNever(judged);
  }
}

type TakenProps = {
  by: readonly ListedCommand[];
  command: ListedCommand;
  onTake: (by: readonly ListedCommand[]) => void;
  onLeave: () => void;
};

function TakenChoices({ by, command, onTake, onLeave }: TakenProps) {
  const { keys: say } = words().frame;
  return (
    <>
      <Button size="small" variant="primary" onClick={() => onTake(by)}>
        {say.take(command.label)}
      </Button>
      <Button size="small" onClick={onLeave}>
        {say.leave(namesOf(by))}
      </Button>
    </>
  );
}
