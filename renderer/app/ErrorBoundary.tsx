import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { clock } from '../ui/format.ts';
import { words } from '../ui/words/index.ts';
import styles from './error-boundary.module.css';
import { copyDiagnostics } from './diagnostics.ts';
import { lastSavedAt } from './last-saved.ts';

type Props = { children: ReactNode };

/** Keeps a broken part from taking the window with it, and says what is safe. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const { crash } = words().app;
    const at = lastSavedAt();
    return (
      <div className={styles.crash} role="alert">
        <h2>{crash.title}</h2>
        <p>{at === null ? crash.nothingSaved : crash.savedAt(clock(at))}</p>
        <div className={styles.actions}>
          <Button onClick={() => void copyDiagnostics()}>{crash.copy}</Button>
          <Button
            variant="primary"
            onClick={() => {
              location.reload();
            }}
          >
            {crash.reload}
          </Button>
        </div>
      </div>
    );
  }
}
