import { useId, useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './Field.tsx';
import { selectText } from './select-text.ts';
import { words } from './words/index.ts';

type NameDialogProps = {
  title: string;
  description: string;
  label: string;
  /** What the main button does with the name. */
  verb: string;
  cancel?: string;
  /** The name it opens with. */
  suggested?: string;
  placeholder?: string;
  autoComplete?: string;
  /** What is good to know about a name while it is typed. */
  hint?: (name: string) => string | undefined;
  onClose: () => void;
  /** Takes a name that is not empty. Gives why it was refused; nothing where it was taken or where that was said elsewhere. */
  onName: (name: string) => Promise<string | undefined>;
};

/** Asks for a name. What was typed stays while it is refused. */
export function NameDialog(props: NameDialogProps) {
  const { title, description, label, verb, placeholder, autoComplete, hint, onClose, onName } = props;
  const [name, setName] = useState((props.suggested ?? '').slice(0, 200));
  const [refused, setRefused] = useState<string>();
  const form = useId();
  const clean = name.trim();
  const give = async (): Promise<void> => {
    if (clean !== '') setRefused(await onName(clean));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>{props.cancel ?? words().ui.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={clean === ''}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void give();
        }}
      >
        <TextField
          label={label}
          placeholder={placeholder}
          autoComplete={autoComplete}
          maxLength={200}
          value={name}
          hint={hint?.(clean)}
          error={refused}
          onFocus={selectText}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
