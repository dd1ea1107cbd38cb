import { useCallback, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { cx } from '../../ui/cx.ts';
import field from '../../ui/field.module.css';
import overlay from '../../ui/overlay.module.css';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';
import { begunMention, type Begun } from './mention.ts';
import styles from './talk.module.css';
import { inWords } from '../../ui/in-words.ts';
import { useTalk } from './state.ts';
import { useNames } from './useNames.ts';

type MentionAreaProps = {
  /** The accessible name. */
  label: string;
  placeholder?: string | undefined;
  value: string;
  onChange: (text: string) => void;
  /** Control, or Command, and Enter. */
  onSend: () => void;
  /** Escape, when no names are offered. */
  onEscape?: (() => void) | undefined;
  ref?: Ref<HTMLTextAreaElement>;
  rows?: number;
};

/** Where a comment is written: an @ offers the names of people, and the caret stays in the words meanwhile. */
export function MentionArea(props: MentionAreaProps) {
  const { label, placeholder, value, onChange, onSend, onEscape, ref, rows = 2 } = props;
  const say = words().talk.mention;
  const own = useRef<HTMLTextAreaElement | null>(null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const [at, setAt] = useState(0);
  const listId = useId();
  const trouble = useTalk((talk) => talk.trouble);
  const found = useNames(begun?.typed ?? null);
  const open = begun !== null && found.length > 0;
  const chosen = found[Math.min(at, found.length - 1)];
  const take = useCallback(
    (element: HTMLTextAreaElement | null) => {
      own.current = element;
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
    },
    [ref],
  );

  const look = (): void => {
    const element = own.current;
    if (!element) return;
    setBegun(
      element.selectionStart === element.selectionEnd
        ? begunMention(element.value, element.selectionStart)
        : null,
    );
    setAt(0);
  };
  const choose = (name: string | undefined): void => {
    const element = own.current;
    if (!element || !begun || name === undefined) return;
    element.focus();
    element.setSelectionRange(begun.from, element.selectionStart);
    // As if it were typed, so that the field's own undo takes it back.
    document.execCommand('insertText', false, `@${name} `);
    setBegun(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const takes = (run: () => void): void => {
      event.preventDefault();
      event.stopPropagation();
      run();
    };
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) takes(onSend);
    else if (event.key === 'Escape' && open) takes(() => setBegun(null));
    else if (event.key === 'Escape' && onEscape) takes(onEscape);
    else if (!open) return;
    else if (event.key === 'ArrowDown') takes(() => setAt((at + 1) % found.length));
    else if (event.key === 'ArrowUp') takes(() => setAt((at - 1 + found.length) % found.length));
    else if (event.key === 'Enter' || event.key === 'Tab') takes(() => choose(chosen));
  };
  const rowId = (name: string): string => `${listId}-${String(found.indexOf(name))}`;
  return (
    <div className={styles.writing}>
      <textarea
        ref={take}
        dir="auto"
        rows={rows}
        aria-label={label}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && chosen !== undefined ? rowId(chosen) : undefined}
        className={cx(field.input, field.area, styles.area)}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          look();
        }}
        onKeyDown={onKeyDown}
        onClick={look}
        onBlur={() => setBegun(null)}
      />
      {open && (
        // The words keep the focus and name the chosen row.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div id={listId} role="listbox" aria-label={say.list} className={cx(overlay.popup, styles.names)}>
          {found.map((name) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={name}
              id={rowId(name)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              tabIndex={-1}
              aria-selected={name === chosen}
              data-highlighted={name === chosen || undefined}
              className={overlay.item}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(name)}
            >
              <bdi>{name}</bdi>
            </div>
          ))}
        </div>
      )}
      {trouble && value !== '' ? <p className={styles.refused}>{say.notKept(inWords(trouble))}</p> : null}
      <output className="visually-hidden">{open ? say.count(found.length, number(found.length)) : ''}</output>
    </div>
  );
}
