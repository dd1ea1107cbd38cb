import { Popover } from '@base-ui/react/popover';
import { $createLinkNode, $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ExternalLink, Unlink } from 'lucide-react';
import { $createTextNode, $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { takeFocus } from '../../../shared/editor/index.ts';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { words } from '../../ui/words/index.ts';
import overlay from '../../ui/overlay.module.css';
import { readActive } from '../active.ts';
import { useServices } from '../services.ts';
import { addressOf } from './address.ts';
import styles from './questions.module.css';

/** Puts the address on the selected words, on the link the caret is in, or in as words of its own. */
function setLink(editor: LexicalEditor, href: string): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    const link = [node, ...node.getParents()].find($isLinkNode);
    if (selection.isCollapsed() && link) link.setURL(href);
    else if (selection.isCollapsed())
      selection.insertNodes([
        $createLinkNode(href, { rel: null, target: null }).append(
          $createTextNode(href.replace(/^mailto:/u, '')),
        ),
      ]);
    else editor.dispatchCommand(TOGGLE_LINK_COMMAND, { url: href, rel: null, target: null });
  });
}

function removeLink(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const node = selection.anchor.getNode();
    const link = [node, ...node.getParents()].find($isLinkNode);
    if (selection.isCollapsed() && link) {
      for (const child of link.getChildren()) link.insertBefore(child);
      link.remove();
    } else editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
  });
}

/** The place of the selection in the window, for the popover to stand at. */
function placeOf(editor: LexicalEditor): { getBoundingClientRect: () => DOMRect } {
  const selection = window.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const rect = range?.getBoundingClientRect();
  const whole = editor.getRootElement()?.getBoundingClientRect() ?? new DOMRect();
  const place =
    rect && (rect.width > 0 || rect.height > 0) ? rect : new DOMRect(whole.x + 40, whole.y + 40, 0, 0);
  return { getBoundingClientRect: () => place };
}

/** The address of a link, beside its words. */
export function LinkPopover({ onDone }: { onDone: () => void }) {
  const { link: say } = words().editor;
  const [editor] = useLexicalComposerContext();
  const { onOpenLink } = useServices();
  const before = useMemo(() => readActive(editor).link, [editor]);
  const anchor = useMemo(() => placeOf(editor), [editor]);
  const [typed, setTyped] = useState(before ?? '');
  const [refused, setRefused] = useState(false);

  const finish = (): void => {
    onDone();
    takeFocus(editor);
  };
  const apply = (): void => {
    const href = addressOf(typed);
    if (href === null) {
      setRefused(true);
      return;
    }
    setLink(editor, href);
    finish();
  };
  return (
    <Popover.Root
      open
      onOpenChange={(open) => {
        if (!open) finish();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={overlay.positioner}
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={8}
        >
          <Popover.Popup className={styles.popover} aria-label={words().editor.commands.link}>
            <form
              className={styles.link}
              onSubmit={(event) => {
                event.preventDefault();
                apply();
              }}
            >
              <TextField
                label={say.address}
                value={typed}
                placeholder={say.example}
                inputMode="url"
                error={refused ? say.unsafe : undefined}
                onChange={(value) => {
                  setTyped(value);
                  setRefused(false);
                }}
              />
              <div className={styles.actions}>
                {before !== null && (
                  <>
                    <IconButton
                      label={say.open}
                      icon={<ExternalLink size={15} />}
                      onClick={() => {
                        onOpenLink(before);
                      }}
                    />
                    <IconButton
                      label={say.remove}
                      icon={<Unlink size={15} />}
                      onClick={() => {
                        removeLink(editor);
                        finish();
                      }}
                    />
                  </>
                )}
                <Button type="submit" variant="primary">
                  {say.apply}
                </Button>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
