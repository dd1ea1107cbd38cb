import { inWords } from '../../ui/in-words.ts';
import { NameDialog } from '../../ui/NameDialog.tsx';
import { words } from '../../ui/words/index.ts';
import { keepOwnName } from '../own-name.ts';

/** Asks under which name suggestions are made; it is the name of the profile from then on. */
export function OwnName({ onClose, onNamed }: { onClose: () => void; onNamed: () => void }) {
  const say = words().work.name;
  const save = async (name: string): Promise<string | undefined> => {
    const problem = await keepOwnName(name);
    if (problem) return inWords(problem);
    onNamed();
    return undefined;
  };
  return (
    <NameDialog
      title={say.title}
      description={say.description}
      label={words().app.settings.nameLabel}
      verb={say.begin}
      cancel={say.cancel}
      autoComplete="name"
      onClose={onClose}
      onName={save}
    />
  );
}
