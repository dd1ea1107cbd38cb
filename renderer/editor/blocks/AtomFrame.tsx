import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { GripVertical } from 'lucide-react';
import type { NodeKey } from 'lexical';
import type { ReactNode } from 'react';
import { $moveHere, takeFocus } from '../../../shared/editor/index.ts';
import { cx } from '../../ui/cx.ts';
import { words } from '../../ui/words/index.ts';
import { BLOCK_TYPE } from '../drop-place.ts';
import { useServices } from '../services.ts';
import styles from './blocks.module.css';

type AtomFrameProps = {
  nodeKey: NodeKey;
  /** What it is, for the name of its handle. */
  name: string;
  children: ReactNode;
};

/**
 * A block that is selected as a whole: by a click beside its fields, or by walking onto it with the arrows. Its handle is
 * dragged to another place between blocks; with the handle focused, the arrows move the block.
 */
export function AtomFrame({ nodeKey, name, children }: AtomFrameProps) {
  const { drag } = words().copy;
  const [editor] = useLexicalComposerContext();
  const { editable } = useServices();
  const [selected, setSelected, clear] = useLexicalNodeSelection(nodeKey);
  const select = (): void => {
    clear();
    setSelected(true);
  };
  return (
    // The keyboard reaches it through the text: the arrows select it, Delete removes it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className={cx(styles.frame, selected && styles.selected)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('input, textarea, button, label')) return;
        if (!event.shiftKey) clear();
        setSelected(true);
      }}
    >
      {editable && (
        <button
          type="button"
          className={styles.grip}
          draggable
          aria-label={drag.handle(name)}
          title={drag.keys}
          onClick={select}
          onDragStart={(event) => {
            event.dataTransfer.setData(BLOCK_TYPE, nodeKey);
            event.dataTransfer.effectAllowed = 'move';
            const block = event.currentTarget.parentElement;
            if (block) event.dataTransfer.setDragImage(block, 8, 8);
          }}
          onKeyDown={(event) => {
            const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
            if (event.key === 'Escape') takeFocus(editor);
            if (by === null) return;
            event.preventDefault();
            event.stopPropagation();
            const handle = event.currentTarget;
            select();
            editor.update(() => void $moveHere(by), { onUpdate: () => handle.focus() });
          }}
        >
          <GripVertical size={16} aria-hidden />
        </button>
      )}
      {children}
    </div>
  );
}
