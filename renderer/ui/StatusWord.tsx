import type { Status } from '../../shared/article/meta.ts';
import styles from './state.module.css';
import { words } from './words/index.ts';

/** The small sign of a status; its shape differs as well as its colour. */
export const StatusSign = ({ status }: { status: Status }) => (
  <span className={styles.status} data-status={status}>
    <span className={styles.dot} aria-hidden />
  </span>
);

/** A story's status, always with its word. */
export const StatusWord = ({ status }: { status: Status }) => (
  <span className={styles.status} data-status={status}>
    <span className={styles.dot} aria-hidden />
    {words().ui.status[status]}
  </span>
);
