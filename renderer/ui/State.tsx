import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '../../shared/protocol/problem.ts';
import { Button } from './Button.tsx';
import { inWords } from './in-words.ts';
import styles from './state.module.css';
import { words } from './words/index.ts';

/** Nothing is here: one sentence and, where there is something to do, one action. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p className={styles.sentence}>{children}</p>
      {action === undefined ? null : <div className={styles.actions}>{action}</div>}
    </div>
  );
}

type ErrorStateProps = {
  problem: Problem;
  /** What the view adds to the problem's own sentence. */
  more?: string;
  retry?: () => void;
  children?: ReactNode;
};

/** Something was refused: its sentence says what happened, what was kept and what to do. */
export function ErrorState({ problem, more, retry, children }: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <CircleAlert className={styles.sign} size={20} aria-hidden="true" />
      <p className={styles.problem}>
        {inWords(problem)} {more}
      </p>
      <div className={styles.actions}>
        {children}
        {retry && <Button onClick={retry}>{words().ui.retry}</Button>}
      </div>
    </div>
  );
}

/** Bars in the place of text that is on its way; they appear after 150 ms, so that quick answers never flash. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <output className={styles.skeleton} aria-label={words().ui.loading}>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.bar} />
      ))}
    </output>
  );
}

type NoticeProps = {
  tone?: 'plain' | 'warn' | 'problem';
  children: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
};

/** A strip across a pane: something the person should know while going on. */
export function Notice({ tone = 'plain', children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <div className={styles.noticeText}>{children}</div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
