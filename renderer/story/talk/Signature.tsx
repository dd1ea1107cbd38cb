import { useAsk } from '../../bridge/index.ts';
import { TextField } from '../../ui/Field.tsx';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { keepOwnName } from '../own-name.ts';
import styles from './talk.module.css';

/** The name that this desk's person signs with; null while it is asked for, empty when there is none. */
export function useOwnName(): string | null {
  const profile = useAsk('profile.get', {});
  return profile.state === 'ready' ? profile.value.name : null;
}

/** Keeps a name that was given with a comment; false, and said, when it could not be kept. */
export async function keepName(given: string): Promise<boolean> {
  const problem = await keepOwnName(given);
  if (problem) showToast(inWords(problem), { tone: 'problem' });
  return problem === null;
}

type SignatureProps = { own: string | null; given: string; onGive: (name: string) => void };

/** Whose name a comment will bear; asks for it where nobody has said. */
export function Signature({ own, given, onGive }: SignatureProps) {
  const say = words().talk.compose;
  if (own === null) return null;
  if (own !== '') return <p className={styles.signed}>{say.as(own)}</p>;
  return (
    <TextField
      label={say.name}
      hint={say.needsName}
      value={given}
      onChange={onGive}
      maxLength={200}
      required
    />
  );
}
