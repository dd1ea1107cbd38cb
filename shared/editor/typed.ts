import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COLLABORATION_TAG,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  PASTE_TAG,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';

/** Where a character was just typed: the text node and how much of it stands before the caret. */
export type Typed = { key: NodeKey; offset: number; before: string; text: string };

/** Not typed: brought in, brought back, or put there by a command of ours. */
const NOT_TYPED = [HISTORIC_TAG, PASTE_TAG, COLLABORATION_TAG, HISTORY_PUSH_TAG];

/**
 * The one character that an update typed; null for anything else: composition, paste, undo, commands, several at once.
 * Rules that answer to typing ask here, so that they agree on what typing is.
 */
export function typedCharacter(editor: LexicalEditor, change: UpdateListenerPayload): Typed | null {
  const { tags, dirtyLeaves, editorState, prevEditorState } = change;
  if (dirtyLeaves.size === 0 || editor.isComposing()) return null;
  if (NOT_TYPED.some((tag) => tags.has(tag))) return null;
  const now = editorState.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const { key, offset } = selection.anchor;
    if (!dirtyLeaves.has(key) || offset === 0) return null;
    const node = $getNodeByKey(key);
    return $isTextNode(node) ? { key, offset, text: node.getTextContent() } : null;
  });
  if (!now) return null;
  const before = prevEditorState.read(() => {
    const node = $getNodeByKey(now.key);
    return $isTextNode(node) ? node.getTextContent() : '';
  });
  const typed = now.text.slice(0, now.offset - 1) + now.text.slice(now.offset);
  return typed === before ? { ...now, before: now.text.slice(0, now.offset) } : null;
}
