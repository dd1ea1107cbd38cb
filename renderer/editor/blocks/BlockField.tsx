import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, HISTORY_MERGE_TAG, stopLexicalPropagation, type NodeKey } from 'lexical';
import { takeFocus } from '../../../shared/editor/index.ts';
import { useEffect, useId, useRef } from 'react';
import { cx } from '../../ui/cx.ts';
import { HiddenCharacters } from '../../ui/HiddenCharacters.tsx';
import { useServices } from '../services.ts';
import styles from './blocks.module.css';

/** What happens in a field of a block is none of the editor's business. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'paste',
  'copy',
  'cut',
  'drop',
  'compositionstart',
  'compositionend',
] as const;

type BlockFieldProps = {
  nodeKey: NodeKey;
  label: string;
  placeholder?: string;
  value: string;
  maxLength: number;
  /** Called inside an update of the editor. */
  $write: (value: string) => void;
  look?: 'caption' | 'small';
  flagged?: string | undefined;
  /** Its value stands and cannot be changed now. */
  readOnly?: boolean | undefined;
};

/**
 * A field inside a block, such as a caption. It keeps its own text while it is written in, because the editor's state
 * follows a moment later; one visit to the field is one undo step.
 */
export function BlockField(props: BlockFieldProps) {
  const {
    nodeKey,
    label,
    placeholder,
    value,
    maxLength,
    $write,
    look = 'small',
    flagged,
    readOnly = false,
  } = props;
  const [editor] = useLexicalComposerContext();
  const { editable } = useServices();
  const field = useRef<HTMLTextAreaElement>(null);
  const visited = useRef(false);
  const id = useId();

  useEffect(() => {
    const element = field.current;
    if (element && element.value !== value) element.value = value;
  }, [value]);

  useEffect(() => {
    const element = field.current;
    for (const name of OWN_EVENTS) element?.addEventListener(name, stopLexicalPropagation);
    return () => {
      for (const name of OWN_EVENTS) element?.removeEventListener(name, stopLexicalPropagation);
    };
  }, []);

  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {flagged !== undefined && (
          <span id={`${id}-flag`} className={styles.flag}>
            {flagged}
          </span>
        )}
      </div>
      <textarea
        id={id}
        aria-describedby={flagged === undefined ? undefined : `${id}-flag`}
        ref={field}
        rows={1}
        dir="auto"
        className={cx(styles.input, styles[look])}
        defaultValue={value}
        placeholder={placeholder}
        maxLength={maxLength}
        readOnly={!editable || readOnly}
        onFocus={() => {
          visited.current = false;
        }}
        onInput={(event) => {
          const written = event.currentTarget.value;
          editor.update(
            () => {
              if ($getNodeByKey(nodeKey)) $write(written);
            },
            visited.current ? { tag: HISTORY_MERGE_TAG } : {},
          );
          visited.current = true;
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
          if (event.key === 'Escape') {
            event.stopPropagation();
            // Lexical leaves the caret in a field of a block alone as long as it is there.
            event.currentTarget.blur();
            editor.update(() => void $getNodeByKey(nodeKey)?.selectNext());
            takeFocus(editor);
          }
        }}
      />
      <HiddenCharacters
        text={value}
        onRemove={
          editable
            ? (clean) => {
                editor.update(() => {
                  if ($getNodeByKey(nodeKey)) $write(clean);
                });
              }
            : undefined
        }
      />
    </div>
  );
}
