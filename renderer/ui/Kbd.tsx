import { Fragment } from 'react';
import { keyCaps } from './keys.ts';
import styles from './kbd.module.css';

/** A shortcut, drawn as keys. @param keys as in the command table: `mod+shift+P` */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyCaps(keys).map((cap, at) => (
        <Fragment key={cap}>
          {/* Not drawn: it parts the keys for those who listen, and where they are copied. */}
          {at > 0 && ' '}
          <kbd>{cap}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
