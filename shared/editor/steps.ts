import { $isElementNode, defineExtension, type EditorState, type LexicalEditor, type NodeKey } from 'lexical';
import { sameJson } from '../kit/json.ts';

/**
 * Lets every update that changed something be a step of undo. Lexical's history asks of an update in which a single leaf is
 * dirty only whether that leaf says what it said, and then takes the whole update for no change, whatever went or came
 * beside it: a line, the mark of one, a link with its words. A leaf whose neighbour went is dirty and says what it said. It
 * is taken off the list of what changed before the history reads it, so the history judges by what did change; where
 * nothing did, the list stays, and there is no step.
 *
 * An extension of its own, because listeners are asked in the order in which they came: it is named before the history.
 */
export const TrueStepsExtension = defineExtension({
  name: '@copydesk/TrueSteps',
  register: (editor) =>
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, prevEditorState }) => {
      const [leaf] = dirtyLeaves;
      if (leaf === undefined || dirtyLeaves.size > 1) return;
      const changed = (key: NodeKey): boolean =>
        !sameJson($said(editor, prevEditorState, key), $said(editor, editorState, key));
      if (!changed(leaf) && [...dirtyElements.keys()].some(changed)) dirtyLeaves.delete(leaf);
    }),
});

/** What a state says of a node and, for an element, of the nodes it stands among; undefined where it has no such node. */
const $said = (editor: LexicalEditor, state: EditorState, key: NodeKey): unknown => {
  const node = state._nodeMap.get(key);
  if (!node) return undefined;
  const said = state.read(() => node.exportJSON(), { editor });
  const { __parent: parent } = node;
  if (!$isElementNode(node)) return { said, parent };
  const { __prev: before, __next: after, __first: first, __last: last, __size: size } = node;
  return { said, parent, before, after, first, last, size };
};
