import { X } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { words } from '../ui/words/index.ts';
import styles from './copy.module.css';

/** A change that could not be made: said once, until it is put away. */
export function EditorProblem({ message, onSeen }: { message: string; onSeen: () => void }) {
  return (
    <div role="alert" className={styles.problem}>
      <span>{message}</span>
      <IconButton size="small" label={words().ui.dismiss} icon={<X size={14} />} onClick={onSeen} />
    </div>
  );
}
