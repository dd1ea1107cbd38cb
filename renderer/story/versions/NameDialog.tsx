import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { refreshCalls } from '../../bridge/index.ts';
import { useOpenStory } from '../useStory.ts';

/** Gives the text on the sheet a name in the list of versions. */
export function NameDialog({ onClose }: { onClose: () => void }) {
  const { session } = useOpenStory();
  const say = words().story.versions;
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string>();
  const clean = name.trim();

  async function save(): Promise<void> {
    const answer = await session.name(clean);
    if (!answer.ok) {
      setRefused(answer.problem.message);
      return;
    }
    refreshCalls('revision.list');
    showToast(say.named(clean), { tone: 'done' });
    onClose();
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={say.nameTitle}
      description={say.nameBody}
      actions={
        <>
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button variant="primary" disabled={clean === ''} onClick={() => void save()}>
            {say.nameVerb}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (clean !== '') void save();
        }}
      >
        <TextField
          label={say.nameLabel}
          placeholder={say.namePlaceholder}
          maxLength={200}
          value={name}
          error={refused}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
