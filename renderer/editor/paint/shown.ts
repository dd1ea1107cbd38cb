import { $getRoot, type LexicalEditor } from 'lexical';
import { $nodesOf, type Spot } from '../../../shared/editor/index.ts';

/**
 * What is seen in the place of an editor's own text while that is hidden: another editor, and where the places of the text
 * are in it. Whoever paints or reveals asks here, so that it does so in what is seen.
 */
export type Shown = {
  editor: LexicalEditor;
  /** The block that stands for another one; null where none does. */
  blockOf: (block: string) => string | null;
  spotsOf: (spots: readonly Spot[]) => Spot[];
};

const shown = new WeakMap<LexicalEditor, Shown>();

/** Says what is seen in the place of an editor's text; null when it is seen itself again. */
export function showInstead(editor: LexicalEditor, instead: Shown | null): void {
  if (instead) shown.set(editor, instead);
  else shown.delete(editor);
}

export const shownInstead = (editor: LexicalEditor): Shown | null => shown.get(editor) ?? null;

/** The elements of blocks, as they are seen; those that are not drawn are left out. The text is gone through once for all. */
export function elementsOf(editor: LexicalEditor, blocks: Iterable<string>): Map<string, HTMLElement> {
  const instead = shownInstead(editor);
  const seen = instead?.editor ?? editor;
  const there = [...blocks].flatMap((block) => {
    const at = instead ? instead.blockOf(block) : block;
    return at === null ? [] : [[block, at] as const];
  });
  const nodes = seen.getEditorState().read(() => {
    const found = $nodesOf(
      $getRoot(),
      there.map(([, at]) => at),
    );
    return there.map(([block, at]) => [block, found.get(at)?.getKey()] as const);
  });
  const drawn = nodes.flatMap(([block, key]) => {
    const element = key === undefined ? null : seen.getElementByKey(key);
    return element ? [[block, element] as const] : [];
  });
  return new Map(drawn);
}

/** The element of a block, as it is seen. */
export const elementOf = (editor: LexicalEditor, block: string): HTMLElement | null =>
  elementsOf(editor, [block]).get(block) ?? null;
