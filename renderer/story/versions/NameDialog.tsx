import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { number as written } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { selectText } from '../../ui/select-text.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { call, refreshCalls } from '../../bridge/index.ts';
import { useOpenStory } from '../useStory.ts';

type NameDialogProps = {
  /** The version to be named; null for the text on the sheet. */
  version: { number: number; name: string | null } | null;
  onClose: () => void;
};

/** Gives the text on the sheet, or an older version, a name in the list of versions. */
export function NameDialog({ version, onClose }: NameDialogProps) {
  const { session, storyId } = useOpenStory();
  const say = words().story.versions;
  const [name, setName] = useState(version?.name ?? '');
  const [refused, setRefused] = useState<string>();
  const clean = name.trim();

  async function save(): Promise<void> {
    const answer = version
      ? await call('revision.label', { storyId, number: version.number, name: clean })
      : await session.name(clean);
    if (!answer.ok) {
      setRefused(inWords(answer.problem));
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
      title={version ? words().versions.labelTitle(written(version.number)) : say.nameTitle}
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
          onFocus={selectText}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
