import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { selectText } from '../../ui/select-text.ts';
import { words } from '../../ui/words/index.ts';

type SaveViewDialogProps = {
  suggested: string;
  taken: readonly string[];
  onClose: () => void;
  /** False when it could not be saved: the name stays here. */
  onSave: (name: string) => Promise<boolean>;
};

/** Asks for the name of a view. */
export function SaveViewDialog({ suggested, taken, onClose, onSave }: SaveViewDialogProps) {
  const { library, ui } = words();
  const { views } = library;
  const [name, setName] = useState(suggested.slice(0, 200));
  const form = useId();
  const clean = name.trim();
  return (
    <Dialog
      open
      onClose={onClose}
      title={views.saveTitle}
      description={views.saveBody}
      actions={
        <>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={clean === ''}>
            {views.saveVerb}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          const save = async (): Promise<void> => {
            if (clean !== '' && (await onSave(clean))) onClose();
          };
          void save();
        }}
      >
        <TextField
          label={views.name}
          value={name}
          maxLength={200}
          hint={taken.includes(clean) ? views.exists : undefined}
          onFocus={selectText}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
