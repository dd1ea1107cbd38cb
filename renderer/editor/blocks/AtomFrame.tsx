import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './blocks.module.css';

/** A block that is selected as a whole: by a click beside its fields, or by walking onto it with the arrows. */
export function AtomFrame({ nodeKey, children }: { nodeKey: NodeKey; children: ReactNode }) {
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  return (
    // The keyboard reaches it through the text: the arrows select it, Delete removes it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={cx(styles.frame, selected && styles.selected)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('input, textarea, button')) return;
        if (!event.shiftKey) clear();
        setSelected(true);
      }}
    >
      {children}
    </div>
  );
}
