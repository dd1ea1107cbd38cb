import { useState } from 'react';
import { TextField } from '../../ui/Field.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './page.module.css';
import { NARROWEST, WIDEST } from './screens.ts';

/** Any width between a watch and a wall; what is typed counts once it is one. */
export function FreeWidth({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.free}>
      <TextField
        label={words().preview.page.freeWidth}
        hideLabel
        type="number"
        min={NARROWEST}
        max={WIDEST}
        step={10}
        value={draft ?? String(width)}
        onChange={(text) => {
          setDraft(text);
          const wanted = Math.round(Number(text));
          if (wanted >= NARROWEST && wanted <= WIDEST) onWidth(wanted);
        }}
        onBlur={() => {
          setDraft(null);
        }}
      />
    </div>
  );
}
