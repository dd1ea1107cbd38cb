import type { ReactNode } from 'react';
import type { FormField } from '../../../shared/article/form.ts';
import styles from './inspector.module.css';

/** The place of a field, so that a finding can lead to it. */
export function Slot({ field, children }: { field: FormField; children: ReactNode }) {
  return (
    <div data-field={field} className={styles.slot}>
      {children}
    </div>
  );
}
