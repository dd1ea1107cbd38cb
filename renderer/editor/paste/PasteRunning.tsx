import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { words } from '../../ui/words/index.ts';
import type { LongPaste } from './long.ts';
import styles from './paste-notes.module.css';

/** A paste that is over sooner needs no notice. Milliseconds. */
const SOON = 400;

/** Says that a long paste is coming in, and lets it be called off. */
export function PasteRunning({ paste }: { paste: LongPaste }) {
  const say = words().notes;
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  return (
    <output className={styles.running} hidden={!shown}>
      {shown && say.pasting}
      {shown && (
        <Button size="small" onClick={paste.cancel}>
          {say.cancelPaste}
          <Kbd keys="Escape" />
        </Button>
      )}
    </output>
  );
}
