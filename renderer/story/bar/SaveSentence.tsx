import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { fullTime } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import type { SaveState } from '../session/state.ts';
import { useOpenStory, useReadOnly, useStoryView } from '../useStory.ts';
import styles from './bar.module.css';
import { announcement } from './announce.ts';
import { saveSentence } from './sentence.ts';

/** The save state as a sentence, with something to do when it is not good. */
export function SaveSentence() {
  const { session } = useOpenStory();
  const save = useStoryView((view) => view.save);
  const readOnly = useReadOnly();
  const say = words().story.save;
  const bad = save.kind === 'notSaved' || save.kind === 'conflict' || (save.kind === 'saving' && save.slow);
  const sentence = readOnly && save.kind === 'saved' ? say.readOnly : saveSentence(save);
  return (
    <span className={styles.save} data-bad={bad || undefined}>
      <span
        className={styles.sentence}
        title={save.kind === 'saved' ? say.savedAt(fullTime(save.at)) : sentence}
      >
        {sentence}
      </span>
      {save.kind === 'notSaved' && (
        <Button variant="link" size="small" onClick={() => session.retry()}>
          {say.retry}
        </Button>
      )}
      <Announcer save={save} />
    </span>
  );
}

/** Says what matters to those who listen: trouble at once, its end, and otherwise very little. */
function Announcer({ save }: { save: SaveState }) {
  const [said, setSaid] = useState('');
  const last = useRef<{ kind: SaveState['kind']; at: number }>({ kind: save.kind, at: 0 });
  useEffect(() => {
    const next = announcement(save, last.current, Date.now(), saveSentence(save));
    if (next === null) return;
    last.current = { kind: save.kind, at: Date.now() };
    setSaid(next);
  }, [save]);
  return <output className="visually-hidden">{said}</output>;
}
