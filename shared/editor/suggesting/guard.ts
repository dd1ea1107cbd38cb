import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $hasUpdateTag,
  $isRangeSelection,
  $setSelection,
  COLLABORATION_TAG,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  mergeRegister,
  RootNode,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { Block } from '../../article/nodes/index.ts';
import type { Pen } from '../../article/review/pen.ts';
import { isMarked } from '../../article/review/reading.ts';
import { remark } from '../../article/review/remark.ts';
import { resolveBlocks } from '../../article/review/resolve.ts';
import { sameJson } from '../../kit/json.ts';
import { $blockOf } from '../blocks.ts';
import { LOAD_TAG } from '../body.ts';
import { $placeOf, $pointOf, $restorePlace, type Place } from '../place.ts';
import { movedPoint } from './caret.ts';
import { RESOLVE_TAG } from './decide.ts';
import { $skipStruck } from './delete.ts';
import { keepMode, type Suggesting } from './mode.ts';
import { $writeBlocks } from './write.ts';

/** Updates that bring a text as it is meant to be: undo, someone else's changes, a body brought in, a decision. */
const EXEMPT = [HISTORIC_TAG, COLLABORATION_TAG, LOAD_TAG, RESOLVE_TAG] as const;

/** No name of a person: whose changes are taken at once, while a text is edited as it is. */
const EDITING = '\u0000';

/** A text as it was last marked: its blocks by their nodes, and the nodes that were touched since then without marking. */
type Marked = {
  order: readonly NodeKey[];
  blocks: ReadonlyMap<NodeKey, Block>;
  touched: ReadonlySet<NodeKey>;
};

const none: ReadonlySet<NodeKey> = new Set();

/**
 * Tells what is done to a text as suggestions. Whatever Lexical did (typing, a paste, Enter, an input method, a list) is
 * compared with the text as it was last marked, and told as marks before it is drawn: so no change slips in unmarked.
 * While the text is edited as it is, the same comparing keeps open suggestions what they are: letters typed beside struck
 * or inserted words are plain, and struck words do not go by being deleted once more.
 *
 * While an input method composes nothing is marked, and the text is not to be stored: see {@link Guard.isUnmarked}.
 */
export type Guard = { isUnmarked: () => boolean; stop: () => void };

export function registerSuggesting(editor: LexicalEditor, given: Suggesting): Guard {
  const known = new WeakMap<EditorState, Marked>();
  const waited = new WeakSet<EditorState>();
  let side: 'left' | 'right' = 'right';

  const $guard = (): void => {
    const pending = editor._pendingEditorState;
    if (!pending) return;
    if (EXEMPT.some((tag) => $hasUpdateTag(tag))) {
      known.delete(pending);
      return;
    }
    const touched = $touched(editor);
    const pen = given.pen();
    let base = known.get(pending) ?? known.get(editor.getEditorState());
    if (!base) {
      if (pen === null && !isNearMarks(editor, touched)) return;
      base = editor.getEditorState().read($readMarked);
    }
    for (const key of base.touched) touched.add(key);
    if (editor.isComposing()) {
      known.set(pending, { ...base, touched });
      return;
    }
    if (touched.size === 0) return;
    const nodes = $getRoot().getChildren();
    const now = nodes.map((node) => $read(node, base, touched));
    if (now.some(lacksId) && !waited.has(pending)) {
      // Made by the last transform: it gets its id in the next turn, and this comes after it again.
      waited.add(pending);
      $getRoot().markDirty();
      return;
    }
    const before = base.order.flatMap((key) => base.blocks.get(key) ?? []);
    if (now.length === before.length && now.every((block, i) => block === before[i])) {
      known.set(pending, { ...base, touched: none });
      return;
    }
    const wanted = marked(before, now, pen);
    const made = wanted === now ? nodes : $rewrite(nodes, now, wanted);
    known.set(pending, markedAs(made, wanted));
  };

  const marked = (before: readonly Block[], now: readonly Block[], pen: Pen | null): readonly Block[] => {
    const selection = $getSelection();
    const caret = $isRangeSelection(selection) && selection.isCollapsed() ? $pointOf(selection.anchor) : null;
    const typing = {
      language: given.language(),
      ...(caret ? { caret: { line: caret.bid, offset: caret.offset } } : {}),
    };
    if (pen) return remark(before, now, pen, typing);
    const same = new Set(before);
    const left = new Set(now);
    const open = [...now.filter((b) => !same.has(b)), ...before.filter((b) => !left.has(b))];
    if (!open.some(isMarked)) return now;
    const plain = { by: EDITING, at: '', newId: given.newId };
    const told = remark(before, now, plain, typing);
    const taken = resolveBlocks(told, 'accept', (stamp) => stamp.by === EDITING);
    const standing = new Map(now.map((block) => [block.id, block]));
    const result = taken.map((block) => {
      const there = standing.get(block.id);
      return there && sameJson(there, block) ? there : block;
    });
    return result.length === now.length && result.every((block, i) => block === now[i]) ? now : result;
  };

  const $rewrite = (
    nodes: readonly LexicalNode[],
    now: readonly Block[],
    wanted: readonly Block[],
  ): LexicalNode[] => {
    const selection = $getSelection();
    const place = $isRangeSelection(selection) ? $placeOf() : null;
    const format = $isRangeSelection(selection) ? selection.format : 0;
    if (place) $setSelection(null);
    const made = $writeBlocks($getRoot(), nodes, now, wanted);
    if (place) $restorePlace(movedPlace(place, now, wanted, side));
    const after = $getSelection();
    if ($isRangeSelection(after)) after.format = format;
    return made;
  };

  const deleting = (backwards: boolean): boolean => {
    side = backwards ? 'left' : 'right';
    return $skipStruck(backwards);
  };

  const isUnmarked = (): boolean => (known.get(editor.getEditorState())?.touched.size ?? 0) > 0;

  /** A composition that ended without a change of its own leaves what it did to be marked. */
  const settle = (): void => {
    if (isUnmarked() && !editor.isComposing())
      editor.update(
        () => {
          $getRoot().markDirty();
        },
        { discrete: true, tag: HISTORY_MERGE_TAG },
      );
  };

  const stop = mergeRegister(
    keepMode(editor, given),
    editor.registerNodeTransform(RootNode, $guard),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, deleting, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_WORD_COMMAND, deleting, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(DELETE_LINE_COMMAND, deleting, COMMAND_PRIORITY_HIGH),
    editor.registerUpdateListener(({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }) => {
      side = 'right';
      // The caret moved in the very same text. Undo brings another one, and names no changed nodes either.
      const same = dirtyElements.size === 0 && dirtyLeaves.size === 0 && !EXEMPT.some((tag) => tags.has(tag));
      const base = same ? known.get(prevEditorState) : undefined;
      if (base) known.set(editorState, base);
    }),
    editor.registerRootListener((root) => {
      const ended = (): void => void setTimeout(settle);
      root?.addEventListener('compositionend', ended);
      return () => root?.removeEventListener('compositionend', ended);
    }),
  );
  return { isUnmarked, stop };
}

const movedPlace = (
  { anchor, focus }: Place,
  now: readonly Block[],
  wanted: readonly Block[],
  side: 'left' | 'right',
): Place => ({
  anchor: movedPoint(anchor, now, wanted, side),
  focus: movedPoint(focus, now, wanted, side),
});

/** The blocks of the body in which anything was made or changed since the last committed state. */
function $touched(editor: LexicalEditor): Set<NodeKey> {
  const touched = new Set<NodeKey>();
  for (const key of editor._cloneNotNeeded.keys()) {
    let node = $getNodeByKey(key);
    // Selection alone touches no node; a block that went leaves the root touched.
    if (node?.getKey() === 'root') touched.add('root');
    while (node && node.__parent !== 'root') node = node.getParent();
    if (node) touched.add(node.getKey());
  }
  return touched;
}

/** True when suggestions are open in a block that was touched, before or after. */
function isNearMarks(editor: LexicalEditor, touched: ReadonlySet<NodeKey>): boolean {
  const $isMarked = (key: NodeKey): boolean => {
    const node = $getNodeByKey(key);
    return node !== null && key !== 'root' && node.isAttached() && isMarked($blockOf(node));
  };
  if ([...touched].some($isMarked)) return true;
  return editor.getEditorState().read(() => {
    if ([...touched].some($isMarked)) return true;
    // A block that went: which one, only the whole text says.
    return (
      touched.has('root') &&
      $getRoot()
        .getChildren()
        .some((node) => isMarked($blockOf(node)))
    );
  });
}

const markedAs = (nodes: readonly LexicalNode[], blocks: readonly Block[]): Marked => {
  const order = nodes.map((node) => node.getKey());
  return {
    order,
    blocks: new Map(blocks.flatMap((block, i) => (order[i] === undefined ? [] : [[order[i], block]]))),
    touched: none,
  };
};

const $readMarked = (): Marked => {
  const nodes = $getRoot().getChildren();
  return markedAs(nodes, nodes.map($blockOf));
};

/** A block as it stands; the very same object where it says what it said. */
function $read(node: LexicalNode, base: Marked, touched: ReadonlySet<NodeKey>): Block {
  const key = node.getKey();
  const before = base.blocks.get(key);
  if (before && !touched.has(key)) return before;
  const block = $blockOf(node);
  return before && sameJson(before, block) ? before : block;
}

const lacksId = (block: Block): boolean =>
  block.id === '' ||
  (block.kind === 'table' &&
    block.rows.some(({ cells }) => cells.some(({ content }) => content.some(({ id }) => id === ''))));
