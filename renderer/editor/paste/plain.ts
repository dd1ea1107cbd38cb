import { $getSelection, PASTE_TAG, type LexicalEditor } from 'lexical';
import { $insertBlocks } from '../../../shared/editor/index.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { textToParagraphs } from '../clipboard-content.ts';

/** Editors whose next paste is to come in as its words alone, because the keys for that were just pressed. */
const expecting = new WeakSet<LexicalEditor>();

/** The next paste event brings its words only; the browser sends it for the same keys. */
export function expectPlain(editor: LexicalEditor): void {
  expecting.add(editor);
  // A browser that sends none must not change what a later paste does.
  setTimeout(() => expecting.delete(editor), 1000);
}

/** Whether this paste is to be plain; asked once for each. */
export const takePlain = (editor: LexicalEditor): boolean => expecting.delete(editor);

/** The keys by which browsers themselves paste without a look. */
export const isBrowsersOwn = (event: KeyboardEvent): boolean =>
  event.code === 'KeyV' && event.shiftKey && !event.altKey && (event.ctrlKey || event.metaKey);

export function $insertPlain(plain: string, newId: () => string): void {
  const paragraphs = textToParagraphs(plain, newId);
  if ($getSelection() !== null && plain !== '') $insertBlocks(paragraphs);
}

/** Pastes the words of the clipboard without waiting for keys: for menus, the palette and keys of one's own. */
export async function pastePlainNow(editor: LexicalEditor, newId: () => string): Promise<void> {
  try {
    const plain = await navigator.clipboard.readText();
    editor.update(
      () => {
        $insertPlain(plain, newId);
      },
      { tag: PASTE_TAG },
    );
  } catch {
    showToast(words().notes.noClipboard);
  }
}
