import { Popover } from '@base-ui/react/popover';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { LexicalEditor } from 'lexical';
import { Copy, ExternalLink, Unlink } from 'lucide-react';
import { useMemo, useState } from 'react';
import { addressOf, linkFault, type LinkFault } from '../../../shared/article/links.ts';
import { $linkHere, $removeLink, $setLink, takeFocus } from '../../../shared/editor/index.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { TextField } from '../../ui/Field.tsx';
import { HiddenCharacters } from '../../ui/HiddenCharacters.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import overlay from '../../ui/overlay.module.css';
import { useServices } from '../services.ts';
import { HostNote } from './HostNote.tsx';
import styles from './questions.module.css';

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

/** The words of a link and its address, where it goes, and what can be done with it. */
export function LinkPopover({ onDone }: { onDone: () => void }) {
  const { link: say } = words().copy;
  const [editor] = useLexicalComposerContext();
  const { onOpenLink } = useServices();
  const before = useMemo(() => editor.read(() => $linkHere()), [editor]);
  const anchor = useMemo(() => placeOf(editor), [editor]);
  const [typed, setTyped] = useState(before.href ?? '');
  const [text, setText] = useState(before.text);
  const [fault, setFault] = useState<LinkFault | null>(null);
  const { href } = before;

  const finish = (): void => {
    onDone();
    takeFocus(editor);
  };
  const apply = (): void => {
    const address = addressOf(typed);
    if (address === null) {
      setFault(linkFault(typed) ?? 'not-an-address');
      return;
    }
    editor.update(() => {
      $setLink(editor, address, text);
    });
    finish();
  };
  const copy = async (address: string): Promise<void> => {
    const copied = await copyText(address);
    showToast(copied ? say.copied : say.copyRefused, { tone: copied ? 'done' : 'problem' });
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
                dir="ltr"
                error={fault === null ? undefined : say.faults[fault]}
                onChange={(value) => {
                  setTyped(value);
                  setFault(null);
                }}
              />
              <HiddenCharacters text={typed} onRemove={setTyped} />
              <HostNote typed={typed} />
              {text !== null && <TextField label={say.text} value={text} onChange={setText} />}
              <div className={styles.actions}>
                {href !== null && (
                  <div className={styles.tools}>
                    <IconButton
                      label={say.open}
                      icon={<ExternalLink size={15} />}
                      onClick={() => {
                        onOpenLink(href);
                      }}
                    />
                    <IconButton label={say.copy} icon={<Copy size={15} />} onClick={() => void copy(href)} />
                    <IconButton
                      label={say.remove}
                      icon={<Unlink size={15} />}
                      onClick={() => {
                        editor.update(() => {
                          $removeLink(editor);
                        });
                        finish();
                      }}
                    />
                  </div>
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
