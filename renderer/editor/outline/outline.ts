import {
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type LexicalEditor,
} from 'lexical';
import { headingAt, outlineOf, type OutlineEntry } from '../../../shared/article/outline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { shownBlock } from '../../../shared/article/review/shown.ts';
import { $caretBlock, $moveSection, $selectSpot, takeFocus } from '../../../shared/editor/index.ts';
import { reveal } from '../paint/reveal.ts';

/** A rest after a change before the outline is read again, in milliseconds. */
const REST = 120;

export type Outline = {
  /** Tells the headings and the one the caret stands under, now and after every rest. Gives the way to stop. */
  watch: (tell: (shown: { entries: OutlineEntry[]; current: string | null }) => void) => () => void;
  /** Puts the caret before a heading. */
  goTo: (id: string) => void;
  /** Moves a section by one; the focus stays where it is. */
  move: (id: string, by: 1 | -1) => void;
};

/** The outline of a text that is being written. */
export const outlineFor = (editor: LexicalEditor, body: () => Block[]): Outline => ({
  watch: (tell) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (editor.isComposing()) return;
      // What is struck out whole keeps its place, by which the caret is found.
      const entries = outlineOf(body().map((block) => shownBlock(block) ?? { kind: 'rule', id: block.id }));
      const at = editor.getEditorState().read($caretBlock);
      tell({ entries, current: headingAt(entries, at)?.id ?? null });
    };
    const stop = editor.registerUpdateListener(() => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    });
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  },
  goTo: (id) => {
    const spot = { block: id, part: 'text' as const, from: 0, to: 0 };
    takeFocus(editor);
    editor.update(() => void $selectSpot(spot), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
    reveal(editor, spot);
  },
  move: (id, by) => {
    editor.update(() => void $moveSection(id, by), {
      discrete: true,
      tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
    });
    reveal(editor, { block: id, part: 'text', from: 0, to: 0 });
  },
});
