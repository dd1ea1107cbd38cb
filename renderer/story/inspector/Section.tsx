import type { ReactNode } from 'react';
import styles from './inspector.module.css';

/** Fields that belong together, under a heading. */
export function Section({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      {title === undefined ? null : <h2 className={styles.heading}>{title}</h2>}
      {children}
    </section>
  );
}
