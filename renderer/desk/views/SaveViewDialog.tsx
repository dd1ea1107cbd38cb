import { NameDialog } from '../../ui/NameDialog.tsx';
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
  const { views } = words().library;
  return (
    <NameDialog
      title={views.saveTitle}
      description={views.saveBody}
      label={views.name}
      verb={views.saveVerb}
      suggested={suggested}
      hint={(name) => (taken.includes(name) ? views.exists : undefined)}
      onClose={onClose}
      onName={async (name) => {
        if (await onSave(name)) onClose();
        return undefined;
      }}
    />
  );
}
