import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalCommand,
} from 'lexical';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { $insertFor, $removeTyped, watchSlash, type Typed } from '../../../shared/editor/index.ts';
import { newBlockId } from '../../bridge/ids.ts';
import { cx } from '../../ui/cx.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import overlay from '../../ui/overlay.module.css';
import { words } from '../../ui/words/index.ts';
import { readActive } from '../active.ts';
import type { CommandId } from '../commands.ts';
import { blocksToPutIn, type SnippetSource } from '../snippets/source.ts';
import { slashItems, type SlashItem } from './items.ts';
import { besideText } from './place.ts';
import styles from './slash.module.css';

type SlashMenuProps = {
  /** Runs a command of the table inside an update of the editor. */
  $run: (command: CommandId) => void;
  snippets: SnippetSource | undefined;
};

/**
 * What a slash at the start of a word offers: kinds of block, things to put in, the desk's snippets. The caret stays in
 * the text, which names the chosen row to those who listen; what was typed goes in the same step as what comes.
 */
export function SlashMenu({ $run, snippets }: SlashMenuProps) {
  const [editor] = useLexicalComposerContext();
  const [slash, setSlash] = useState<Typed | null>(null);
  const [at, setAt] = useState(0);
  const leave = useRef<() => void>(() => undefined);
  const listId = useId();

  useEffect(() => {
    const watch = watchSlash(editor, (now) => {
      setSlash(editor.isEditable() ? now : null);
      setAt(0);
    });
    leave.current = watch.leave;
    return watch.stop;
  }, [editor]);

  const items = slash
    ? slashItems(
        slash.text.slice(1),
        { ...readActive(editor), canUndo: false, canRedo: false },
        snippets?.list ?? [],
      )
    : [];
  const open = slash !== null && items.length > 0;
  const current = items[Math.min(at, items.length - 1)];

  const choose = (item: SlashItem | undefined): void => {
    if (!slash || !item) return;
    leave.current();
    editor.update(
      () => {
        if (item.is === 'command') {
          if ($removeTyped(slash)) $run(item.command);
        } else if (snippets) $insertFor(slash, blocksToPutIn(item.snippet, snippets, newBlockId));
      },
      { tag: HISTORY_PUSH_TAG },
    );
  };

  const onKey = useEffectEvent((key: 'down' | 'up' | 'choose' | 'leave'): boolean => {
    if (!open) return false;
    if (key === 'leave') leave.current();
    else if (key === 'choose') choose(current);
    else setAt((Math.min(at, items.length - 1) + (key === 'down' ? 1 : -1) + items.length) % items.length);
    return true;
  });

  useEffect(() => {
    if (!open) return undefined;
    const on = <E extends KeyboardEvent | null>(
      command: LexicalCommand<E>,
      key: Parameters<typeof onKey>[0],
    ): (() => void) =>
      editor.registerCommand(
        command,
        (event) => {
          if (event?.shiftKey === true || !onKey(key)) return false;
          event?.preventDefault();
          event?.stopPropagation();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      );
    return mergeRegister(
      on(KEY_ARROW_DOWN_COMMAND, 'down'),
      on(KEY_ARROW_UP_COMMAND, 'up'),
      on(KEY_ENTER_COMMAND, 'choose'),
      on(KEY_TAB_COMMAND, 'choose'),
      on(KEY_ESCAPE_COMMAND, 'leave'),
    );
  }, [editor, open]);

  const activeId = open && current ? `${listId}-${current.id}` : null;
  useEffect(() => {
    const root = editor.getRootElement();
    if (!root || activeId === null) return undefined;
    root.setAttribute('aria-autocomplete', 'list');
    root.setAttribute('aria-controls', listId);
    root.setAttribute('aria-activedescendant', activeId);
    document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        root.removeAttribute(name);
    };
  }, [editor, listId, activeId]);

  if (!open) return null;
  return createPortal(
    // Rows with icons and keys, which no select has; the text keeps the focus.
    <div
      ref={(list) => besideText(editor, slash, list)}
      id={listId}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={words().tools.slash.title}
      className={cx(overlay.popup, styles.menu)}
    >
      {items.map((item) => (
        <Row
          key={item.id}
          id={`${listId}-${item.id}`}
          item={item}
          chosen={item === current}
          onChoose={() => choose(item)}
        />
      ))}
    </div>,
    document.body,
  );
}

type RowProps = { id: string; item: SlashItem; chosen: boolean; onChoose: () => void };

function Row({ id, item, chosen, onChoose }: RowProps) {
  const Icon = item.icon;
  return (
    // The keys are heard by the text, which keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      data-highlighted={chosen || undefined}
      className={overlay.item}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={15} aria-hidden />
      <bdi className={overlay.grow}>{item.label}</bdi>
      {item.keys === undefined ? null : (
        <span aria-hidden>
          <Kbd keys={item.keys} />
        </span>
      )}
      {item.detail === undefined ? null : <bdi className={styles.detail}>{item.detail}</bdi>}
    </div>
  );
}
