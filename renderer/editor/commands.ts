import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  ArrowDown,
  ArrowUp,
  ArrowDownFromLine,
  ArrowUpFromLine,
  Bold,
  ClipboardType,
  Code,
  Heading2,
  Heading3,
  Heading4,
  Image,
  IndentDecrease,
  IndentIncrease,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  Pilcrow,
  Quote,
  Redo2,
  RemoveFormatting,
  Strikethrough,
  Subscript,
  Superscript,
  Table,
  TextQuote,
  Underline,
  Undo2,
  Video,
  WandSparkles,
  type LucideIcon,
} from 'lucide-react';
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
  type LexicalEditor,
} from 'lexical';
import type { Mark } from '../../shared/article/inline.ts';
import {
  $fixPunctuation,
  $insertBlock,
  $moveHere,
  $moveSection,
  $newTable,
  $sectionAtCaret,
  $selectedLines,
  $setKind,
  $shiftLevel,
  $toggleKind,
  markFormats,
  type LineKind,
} from '../../shared/editor/index.ts';
import { number } from '../ui/format.ts';
import { words } from '../ui/words/index.ts';
import type { Active } from './active.ts';
import { pictureCommands } from './picture-commands.ts';
import { pastePlainNow } from './paste/plain.ts';
import { suggestionCommands } from './suggested/commands.ts';
import { tableCommands } from './table-commands.ts';

/** Work that needs a question first: an address, a file. */
export type Question = 'link' | 'image' | 'embed';

export type CommandContext = {
  editor: LexicalEditor;
  newId: () => string;
  ask: (question: Question) => void;
  /** The story's language tag. */
  language: string;
  /** Says what was done where it cannot be seen. */
  tell: (message: string) => void;
};

export type EditorCommand = {
  label: () => string;
  icon: LucideIcon;
  /** As in the window's command table; `mod` is Command on a Mac, Control elsewhere. */
  shortcut?: string;
  /** Further keys people know from elsewhere. */
  alsoKeys?: readonly string[];
  /** Where the keys are taken by this command; elsewhere they are left to the window's command of the same keys. */
  takesKeys?: (place: Pick<Active, 'selected' | 'link'>) => boolean;
  /** Offered by the slash menu; further words it is found by are in `tools.slash.keywords`. */
  slash?: boolean;
  isActive?: (active: Active) => boolean;
  isEnabled?: (active: Active) => boolean;
  run: (context: CommandContext) => void;
};

const kind = (of: LineKind, icon: LucideIcon, shortcut: string | undefined): EditorCommand => ({
  label: () => words().editor.kinds[of],
  icon,
  slash: true,
  ...(shortcut === undefined ? {} : { shortcut }),
  isActive: (active) => active.kind === of,
  run: ({ editor }) => {
    editor.update(() => {
      if (of === 'paragraph') for (const line of $selectedLines()) $setKind(line, of);
      else $toggleKind(of);
    });
  },
});

const mark = (of: Mark, icon: LucideIcon, shortcut?: string): EditorCommand => ({
  label: () => words().editor.commands[of],
  icon,
  ...(shortcut === undefined ? {} : { shortcut }),
  isActive: (active) => active.marks.includes(of),
  run: ({ editor }) => void editor.dispatchCommand(FORMAT_TEXT_COMMAND, markFormats[of]),
});

/** Moves the heading the caret stands under, with all that belongs to it. */
const section = (by: 1 | -1, icon: LucideIcon, shortcut: string): EditorCommand => ({
  label: () => (by === 1 ? words().tools.outline.down : words().tools.outline.up),
  icon,
  shortcut,
  run: ({ editor }) => {
    editor.update(
      () => {
        const id = $sectionAtCaret();
        if (id !== null) $moveSection(id, by);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  },
});

/** Takes marks and links off the selected words; the kind of block stays. */
function clearFormatting(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0).setStyle('');
    selection.format = 0;
  });
  editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
}

/** Every command of the editor: the toolbar, the shortcuts and the window's menu all read this table. */
export const commands = {
  paragraph: kind('paragraph', Pilcrow, 'mod+alt+0'),
  heading2: kind('heading2', Heading2, 'mod+alt+2'),
  heading3: kind('heading3', Heading3, 'mod+alt+3'),
  heading4: kind('heading4', Heading4, 'mod+alt+4'),
  bullet: kind('bullet', List, 'mod+shift+8'),
  number: kind('number', ListOrdered, 'mod+shift+7'),
  quote: kind('quote', Quote, 'mod+shift+9'),
  pullquote: kind('pullquote', TextQuote, undefined),
  indent: {
    label: () => words().editor.commands.indent,
    icon: IndentIncrease,
    shortcut: 'Tab',
    isEnabled: (active) => active.kind === 'bullet' || active.kind === 'number',
    run: ({ editor }) => {
      editor.update(() => void $shiftLevel(1));
    },
  },
  outdent: {
    label: () => words().editor.commands.outdent,
    icon: IndentDecrease,
    shortcut: 'shift+Tab',
    isEnabled: (active) => active.kind === 'bullet' || active.kind === 'number',
    run: ({ editor }) => {
      editor.update(() => void $shiftLevel(-1));
    },
  },
  bold: mark('bold', Bold, 'mod+B'),
  italic: mark('italic', Italic, 'mod+I'),
  underline: mark('underline', Underline, 'mod+U'),
  strike: mark('strike', Strikethrough, 'mod+shift+X'),
  sub: mark('sub', Subscript),
  sup: mark('sup', Superscript),
  code: mark('code', Code),
  link: {
    label: () => words().editor.commands.link,
    icon: Link,
    shortcut: 'mod+K',
    // With nothing to link, the same keys open the command palette.
    takesKeys: (place) => place.selected || place.link !== null,
    isActive: (active) => active.link !== null,
    run: ({ ask }) => {
      ask('link');
    },
  },
  image: {
    label: () => words().editor.commands.image,
    icon: Image,
    slash: true,
    run: ({ ask }) => {
      ask('image');
    },
  },
  table: {
    label: () => words().editor.commands.table,
    icon: Table,
    slash: true,
    isEnabled: (active) => active.table === null,
    run: ({ editor, newId }) => {
      editor.update(() => {
        const table = $insertBlock($newTable({ rows: 3, columns: 3, newId }));
        table.selectStart();
      });
    },
  },
  rule: {
    label: () => words().editor.commands.rule,
    icon: Minus,
    slash: true,
    isEnabled: (active) => active.table === null,
    run: ({ editor, newId }) => {
      editor.update(() => void $insertBlock({ kind: 'rule', id: newId() }).selectNext());
    },
  },
  embed: {
    label: () => words().editor.commands.embed,
    icon: Video,
    slash: true,
    isEnabled: (active) => active.table === null,
    run: ({ ask }) => {
      ask('embed');
    },
  },
  ...tableCommands,
  ...pictureCommands,
  ...suggestionCommands,
  moveUp: {
    label: () => words().copy.moveUp,
    icon: ArrowUp,
    shortcut: 'alt+shift+ArrowUp',
    run: ({ editor }) => {
      editor.update(() => void $moveHere(-1));
    },
  },
  moveDown: {
    label: () => words().copy.moveDown,
    icon: ArrowDown,
    shortcut: 'alt+shift+ArrowDown',
    run: ({ editor }) => {
      editor.update(() => void $moveHere(1));
    },
  },
  fixPunctuation: {
    label: () => words().copy.punctuation.fix,
    icon: WandSparkles,
    run: ({ editor, language, tell }) => {
      let fixed = 0;
      editor.update(
        () => {
          fixed = $fixPunctuation(language);
        },
        { discrete: true },
      );
      tell(words().copy.punctuation.fixed(fixed, number(fixed)));
    },
  },
  pastePlain: {
    label: () => words().notes.plain,
    icon: ClipboardType,
    shortcut: 'mod+shift+V',
    run: ({ editor, newId }) => void pastePlainNow(editor, newId),
  },
  clear: {
    label: () => words().editor.commands.clear,
    icon: RemoveFormatting,
    run: ({ editor }) => {
      clearFormatting(editor);
    },
  },
  sectionUp: section(-1, ArrowUpFromLine, 'mod+alt+ArrowUp'),
  sectionDown: section(1, ArrowDownFromLine, 'mod+alt+ArrowDown'),
  undo: {
    label: () => words().editor.commands.undo,
    icon: Undo2,
    shortcut: 'mod+Z',
    isEnabled: (active) => active.canUndo,
    run: ({ editor }) => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  redo: {
    label: () => words().editor.commands.redo,
    icon: Redo2,
    shortcut: 'mod+shift+Z',
    alsoKeys: ['mod+Y'],
    isEnabled: (active) => active.canRedo,
    run: ({ editor }) => void editor.dispatchCommand(REDO_COMMAND, undefined),
  },
} as const satisfies Record<string, EditorCommand>;

export type CommandId = keyof typeof commands;
export const COMMAND_IDS = Object.keys(commands) as CommandId[];
export const commandOf = (id: CommandId): EditorCommand => commands[id];
