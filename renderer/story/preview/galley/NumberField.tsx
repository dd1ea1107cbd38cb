import { useState } from 'react';
import { TextField } from '../../../ui/Field.tsx';
import styles from './galley.module.css';

type NumberFieldProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  onValue: (value: number) => void;
};

/** A number that counts once it is one between its limits; until then it stays what it was. */
export function NumberField({ label, value, min, max, step = 1, onValue }: NumberFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles.small}>
      <TextField
        label={label}
        type="number"
        min={min}
        max={max}
        step={step}
        value={draft ?? String(value)}
        onChange={(text) => {
          setDraft(text);
          const wanted = Number(text);
          if (text !== '' && wanted >= min && wanted <= max) onValue(wanted);
        }}
        onBlur={() => {
          setDraft(null);
        }}
      />
    </div>
  );
}
