import { $isLinkNode } from '@lexical/link';
import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { MARKS, type Mark } from '../../shared/article/inline.ts';
import {
  $cellOf,
  $isHeaderRow,
  $selectedKind,
  markFormats,
  type LineKind,
} from '../../shared/editor/index.ts';

/** What the toolbar shows about the place of the caret. */
export type Active = {
  kind: LineKind | null;
  marks: Mark[];
  /** The address of the link the caret is in. */
  link: string | null;
  /** Something is selected, not only a caret. */
  selected: boolean;
  inTable: boolean;
  headerRow: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

/** Before there is a caret: the line it will stand in is a paragraph. */
export const nothingActive: Active = {
  kind: 'paragraph',
  marks: [],
  link: null,
  selected: false,
  inTable: false,
  headerRow: false,
  canUndo: false,
  canRedo: false,
};

/** Reads it from the committed state. */
export const readActive = (editor: LexicalEditor): Omit<Active, 'canUndo' | 'canRedo'> =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return nothingActive;
    const node = selection.anchor.getNode();
    const link = [node, ...node.getParents()].find($isLinkNode);
    const inTable = $cellOf(node) !== null;
    return {
      kind: $selectedKind(),
      marks: MARKS.filter((mark) => selection.hasFormat(markFormats[mark])),
      link: link ? link.getURL() : null,
      selected: !selection.isCollapsed(),
      inTable,
      headerRow: inTable && $isHeaderRow(),
    };
  });

export const sameActive = (a: Active, b: Active): boolean => JSON.stringify(a) === JSON.stringify(b);
