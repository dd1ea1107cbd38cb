import { useEffect, useRef, useState } from 'react';
import { call } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { inWords } from '../ui/in-words.ts';
import { words } from '../ui/words/index.ts';
import styles from './first-run.module.css';
import { initialsOf } from '../ui/initials.ts';
import { remember, useWindow } from './window-state.ts';

/** Asks once, calmly, who is writing. It stands where a story would, and never in the way. */
export function FirstRun({ onStart }: { onStart: (id: 'story.new' | 'help.sample') => void }) {
  const { app, help } = words();
  const profile = useWindow((state) => state.profile);
  const [name, setName] = useState(profile.name);
  const [initials, setInitials] = useState(profile.initials);
  const [own, setOwn] = useState(false);
  const [problem, setProblem] = useState<string>();
  const card = useRef<HTMLFormElement>(null);

  // The first thing to do here is to type a name.
  useEffect(() => {
    if (document.activeElement === document.body) card.current?.querySelector('input')?.focus();
  }, []);

  async function save(then: 'story.new' | 'help.sample'): Promise<void> {
    const answer = await call('profile.set', { ...profile, name: name.trim(), initials: initials.trim() });
    if (!answer.ok) {
      setProblem(inWords(answer.problem));
      return;
    }
    useWindow.setState({ profile: answer.value });
    remember({ welcomed: true });
    onStart(then);
  }

  return (
    <form
      ref={card}
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void save('story.new');
      }}
    >
      <h2>{app.firstRun.title}</h2>
      <p>{app.firstRun.description}</p>
      <div className={styles.fields}>
        <TextField
          label={app.settings.nameLabel}
          value={name}
          maxLength={200}
          autoComplete="name"
          error={problem}
          onChange={(next) => {
            setName(next);
            if (!own) setInitials(initialsOf(next));
          }}
        />
        <TextField
          label={app.settings.initialsLabel}
          value={initials}
          maxLength={10}
          onChange={(next) => {
            setOwn(next !== '');
            setInitials(next);
          }}
        />
      </div>
      <div className={styles.actions}>
        <Button
          variant="quiet"
          onClick={() => {
            remember({ welcomed: true });
          }}
        >
          {app.firstRun.skip}
        </Button>
        <Button disabled={name.trim() === ''} onClick={() => void save('help.sample')}>
          {help.sample.open}
        </Button>
        <Button variant="primary" type="submit" disabled={name.trim() === ''}>
          {app.firstRun.start}
        </Button>
      </div>
    </form>
  );
}
