import {
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../article/nodes/index.ts';
import { sameJson } from '../kit/json.ts';
import { $bidOf } from './block-id.ts';
import { $blockOf, $nodeOf } from './blocks.ts';
import { focusIsElsewhere } from './focus.ts';
import { $placeOf, $restorePlace } from './place.ts';

/** Marks the update that brings a body in, which nobody typed. */
export const LOAD_TAG = 'copydesk-load';

export type Body = {
  /** The body as it stands. Blocks that did not change are the same objects as before, so a keystroke costs one block. */
  read(): Block[];
  /** Puts a body in place of what is there: never an undo step, and the caret stays with its text where that is still there. */
  load(blocks: readonly Block[]): void;
  stop(): void;
};

/** Keeps a body of blocks and an editor in step. */
export function bodyOf(editor: LexicalEditor): Body {
  const known = new Map<NodeKey, Block>();
  let arriving: Map<NodeKey, Block> | undefined;

  const stop = editor.registerUpdateListener((change) => {
    const { editorState, prevEditorState, dirtyElements, dirtyLeaves, tags } = change;
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) {
      if (editorState._nodeMap !== prevEditorState._nodeMap)
        forgetChanged(known, prevEditorState, editorState);
      return;
    }
    if (tags.has('historic')) forgetChanged(known, prevEditorState, editorState);
    for (const key of dirtyElements.keys()) known.delete(key);
    for (const key of dirtyLeaves) known.delete(key);
    if (arriving && tags.has(LOAD_TAG)) {
      for (const [key, block] of arriving) if (editorState._nodeMap.has(key)) known.set(key, block);
      arriving = undefined;
    }
  });

  const $read = (): Block[] =>
    $getRoot()
      .getChildren()
      .map((node) => {
        const key = node.getKey();
        const seen = known.get(key);
        if (seen && seen.id === $bidOf(node)) return seen;
        const block = $blockOf(node);
        known.set(key, block);
        return block;
      });

  const read = (): Block[] => {
    // Commits what waits, outside of any reading, so that those who listen may change the text in answer. A read must not
    // move the focus: while it is elsewhere, the page's selection is left alone.
    editor.update(() => undefined, {
      discrete: true,
      ...(focusIsElsewhere(editor) ? { tag: SKIP_DOM_SELECTION_TAG } : {}),
    });
    return editor.getEditorState().read($read);
  };

  const load = (blocks: readonly Block[]): void => {
    // Before the update: the body that comes in is then where undo ends, and the first change after it can be undone.
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
    editor.update(
      () => {
        const place = $placeOf();
        const root = $getRoot();
        const standing = new Map<string, { node: LexicalNode; block: Block }>();
        for (const node of root.getChildren()) {
          const block = known.get(node.getKey());
          if (block) standing.set(block.id, { node, block });
        }
        arriving = new Map();
        const nodes = blocks.map((block) => {
          const there = standing.get(block.id);
          const node = there && sameJson(there.block, block) ? there.node : $nodeOf(block);
          arriving?.set(node.getKey(), block);
          return node;
        });
        root.splice(0, root.getChildrenSize(), nodes);
        $restorePlace(place);
      },
      {
        discrete: true,
        tag: [LOAD_TAG, HISTORY_MERGE_TAG, SKIP_SCROLL_INTO_VIEW_TAG, SKIP_DOM_SELECTION_TAG],
      },
    );
    // Opening a table may have mended its grid: only then is what was read not what stands there.
    for (const [key, block] of known)
      if (block.kind === 'table') {
        const now = editor.read(() => {
          const node = editor.getEditorState()._nodeMap.get(key);
          return node ? $blockOf(node) : undefined;
        });
        if (now && hasGrown(block, now)) known.set(key, now);
      }
  };

  return { read, load, stop };
}

const cells = (b: Block): number =>
  b.kind === 'table' ? b.rows.reduce((sum, row) => sum + row.cells.length, 0) : 0;
const hasGrown = (before: Block, after: Block): boolean => cells(before) !== cells(after);

/** After undo and redo, which name no changed nodes: compares the two states, whose unchanged nodes are the same objects. */
function forgetChanged(known: Map<NodeKey, Block>, before: EditorState, after: EditorState): void {
  for (const [key, node] of after._nodeMap) {
    if (before._nodeMap.get(key) === node) continue;
    let at: NodeKey | null = key;
    while (at !== null) {
      known.delete(at);
      at = after._nodeMap.get(at)?.__parent ?? null;
    }
  }
  for (const key of known.keys()) if (!after._nodeMap.has(key)) known.delete(key);
}
