import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { Field, type FieldProps } from '../../ui/Field.tsx';
import field from '../../ui/field.module.css';
import styles from './inspector.module.css';

type GrowingAreaProps = Omit<FieldProps, 'children'> & {
  value: string;
  max: number;
  placeholder?: string;
  readOnly: boolean;
  onChange: (value: string) => void;
  /** A small button beside the text. */
  action?: ReactNode;
};

/** A text box that is one line high while it is empty and grows with what is written. */
export function GrowingArea({
  value,
  max,
  placeholder,
  readOnly,
  onChange,
  action,
  ...rest
}: GrowingAreaProps) {
  return (
    <Field {...rest}>
      {(wiring) => (
        <div className={styles.withButton}>
          <textarea
            {...wiring}
            dir="auto"
            rows={1}
            maxLength={max}
            placeholder={placeholder}
            readOnly={readOnly}
            className={cx(field.input, styles.growing)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          {action}
        </div>
      )}
    </Field>
  );
}
