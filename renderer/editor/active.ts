import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical';
import { MARKS, type Mark } from '../../shared/article/inline.ts';
import {
  $linkAround,
  $selectedKind,
  $tableState,
  markFormats,
  type LineKind,
  type TableState,
} from '../../shared/editor/index.ts';
import { $selectedPicture } from './picture-commands.ts';

/** What the toolbar shows about the place of the caret. */
export type Active = {
  kind: LineKind | null;
  marks: Mark[];
  /** The address of the link the caret is in. */
  link: string | null;
  /** Something is selected, not only a caret. */
  selected: boolean;
  /** What can be done to the table the selection is in; null outside tables. */
  table: TableState | null;
  /** The picture that is selected. */
  picture: string | null;
  canUndo: boolean;
  canRedo: boolean;
};

/** Before there is a caret: the line it will stand in is a paragraph. */
export const nothingActive: Active = {
  kind: 'paragraph',
  marks: [],
  link: null,
  selected: false,
  table: null,
  picture: null,
  canUndo: false,
  canRedo: false,
};

/** Reads it from the committed state. */
export const readActive = (editor: LexicalEditor): Omit<Active, 'canUndo' | 'canRedo'> =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    const table = $tableState();
    if (!$isRangeSelection(selection))
      return { ...nothingActive, kind: table ? null : 'paragraph', table, picture: $selectedPicture() };
    const node = selection.anchor.getNode();
    const link = $linkAround(node);
    return {
      kind: $selectedKind(),
      marks: MARKS.filter((mark) => selection.hasFormat(markFormats[mark])),
      link: link ? link.getURL() : null,
      selected: !selection.isCollapsed(),
      table,
      picture: null,
    };
  });

export const sameActive = (a: Active, b: Active): boolean => JSON.stringify(a) === JSON.stringify(b);
