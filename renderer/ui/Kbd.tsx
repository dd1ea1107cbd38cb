import { keyCaps } from './keys.ts';
import styles from './kbd.module.css';

/** A shortcut, drawn as keys. @param keys as in the command table: `mod+shift+P` */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
