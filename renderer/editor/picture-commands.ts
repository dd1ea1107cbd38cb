import { Accessibility, Crop, ImageOff, Replace } from 'lucide-react';
import {
  $getRoot,
  $getSelection,
  $getState,
  $isNodeSelection,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { lacksAlt } from '../../shared/article/questions.ts';
import { $isAtomNode, atomState } from '../../shared/editor/index.ts';
import { words } from '../ui/words/index.ts';
import { $changePicture, PICTURE_COMMAND, type PictureAsk } from './blocks/picture-state.ts';
import type { EditorCommand } from './commands.ts';

/** The picture that is selected, alone. */
export function $selectedPicture(): NodeKey | null {
  const selection = $getSelection();
  const [node, ...more] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return $isAtomNode(node) && more.length === 0 && $getState(node, atomState).kind === 'image'
    ? node.getKey()
    : null;
}

const ask = (editor: LexicalEditor, what: PictureAsk['what']): void => {
  const key = editor.read(() => $selectedPicture());
  if (key !== null) editor.dispatchCommand(PICTURE_COMMAND, { key, what });
};

/** The next picture without alternative text after the one that is selected, round the end of the story. */
function $nextSilent(): NodeKey | null {
  const silent = $getRoot()
    .getChildren()
    .filter((node) => {
      const fields = $isAtomNode(node) ? $getState(node, atomState) : null;
      return fields?.kind === 'image' && lacksAlt(fields);
    });
  const [at] = $getSelection()?.getNodes() ?? [];
  const next = at ? silent.find((node) => at.isBefore(node) && !node.is(at)) : undefined;
  return (next ?? silent[0])?.getKey() ?? null;
}

/** What can be done to pictures: rows of the editor's command table. */
export const pictureCommands = {
  cropPicture: {
    label: () => words().copy.pictures.cropCommand,
    icon: Crop,
    isEnabled: ({ picture }) => picture !== null,
    run: ({ editor }) => {
      ask(editor, 'crop');
    },
  },
  replacePicture: {
    label: () => words().copy.pictures.replaceCommand,
    icon: Replace,
    isEnabled: ({ picture }) => picture !== null,
    run: ({ editor }) => {
      ask(editor, 'replace');
    },
  },
  decorativePicture: {
    label: () => words().copy.pictures.decorativeCommand,
    icon: ImageOff,
    isEnabled: ({ picture }) => picture !== null,
    run: ({ editor }) => {
      editor.update(() => {
        const key = $selectedPicture();
        if (key !== null)
          $changePicture(key, (old) => ({ decorative: old.decorative === true ? undefined : true }));
      });
    },
  },
  nextMissingAlt: {
    label: () => words().copy.pictures.next,
    icon: Accessibility,
    run: ({ editor }) => {
      const key = editor.read(() => $nextSilent());
      if (key === null) return;
      // Before the next letter, though not within the update that a key runs its command in.
      queueMicrotask(() => editor.dispatchCommand(PICTURE_COMMAND, { key, what: 'alt' }));
    },
  },
} as const satisfies Record<string, EditorCommand>;
