import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copy-text.ts';
import { words } from '../ui/words/index.ts';
import styles from './copy.module.css';

type BoundaryProps = {
  /** The words the editor held last. */
  heldText: () => string;
  children: ReactNode;
};

/** If drawing fails, the words that stood on the sheet stay in reach, and the editor can be begun again with them. */
export class EditorBoundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { problem } = words().editor;
    const text = this.props.heldText();
    return (
      <div className={styles.broken} role="alert">
        <p>{problem.broken}</p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => this.setState({ failed: false })}>
            {problem.again}
          </Button>
          <Button onClick={() => void copyText(text)}>{problem.copy}</Button>
        </div>
        <pre dir="auto">{text}</pre>
      </div>
    );
  }
}
