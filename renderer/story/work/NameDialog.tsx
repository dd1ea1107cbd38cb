import { useState } from 'react';
import { call, useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { inWords } from '../../ui/in-words.ts';
import { initialsOf } from '../../ui/initials.ts';
import { words } from '../../ui/words/index.ts';

/** Asks under which name suggestions are made; it is the name of the profile from then on. */
export function NameDialog({ onClose, onNamed }: { onClose: () => void; onNamed: () => void }) {
  const say = words().work.name;
  const profile = useAsk('profile.get', {});
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const save = async (): Promise<void> => {
    if (profile.state !== 'ready' || name.trim() === '') return;
    const { value } = profile;
    const initials = value.initials === '' ? initialsOf(name) : value.initials;
    const answer = await call('profile.set', { ...value, name: name.trim(), initials });
    if (answer.ok) onNamed();
    else setProblem(inWords(answer.problem));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title}
      description={say.description}
      actions={
        <>
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={() => void save()}>
            {say.begin}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={words().app.settings.nameLabel}
          value={name}
          maxLength={200}
          autoComplete="name"
          error={problem}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
