import { $createNodeSelection, $getRoot, $isElementNode, $setSelection, type LexicalEditor } from 'lexical';
import { $bidOf, takeFocus } from '../../shared/editor/index.ts';
import { elementOf } from './paint/shown.ts';

/** Puts the caret into a block of the body, or chooses one that holds no text, and scrolls to it. False when it is gone. */
export function reveal(editor: LexicalEditor, block: string): boolean {
  let key: string | null = null;
  editor.update(
    () => {
      const node = $getRoot()
        .getChildren()
        .find((child) => $bidOf(child) === block);
      if (!node) return;
      key = node.getKey();
      if ($isElementNode(node)) node.selectStart();
      else {
        const chosen = $createNodeSelection();
        chosen.add(key);
        $setSelection(chosen);
      }
    },
    { discrete: true },
  );
  if (key === null) return false;
  takeFocus(editor);
  elementOf(editor, block)?.scrollIntoView({ block: 'center' });
  return true;
}
