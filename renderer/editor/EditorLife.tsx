import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useLayoutEffect, useRef } from 'react';
import {
  $getRoot,
  $getSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import type { Block } from '../../shared/article/nodes/index.ts';
import { figuresOfText } from '../../shared/article/figures.ts';
import { bodyText, missingAlt } from '../../shared/article/questions.ts';
import { isMarked, readBlocks } from '../../shared/article/review/reading.ts';
import {
  $insertBlock,
  $insertBlocks,
  $selectedBlocks,
  bodyOf,
  LOAD_TAG,
  REFUSED_COMMAND,
  registerChosenFormat,
  registerFocusManners,
  registerSnippetKeys,
  registerSuggesting,
  registerTypedPunctuation,
  setBlockLook,
  type Body,
  takeFocus,
} from '../../shared/editor/index.ts';
import { ok } from '../../shared/kit/result.ts';
import type { Note } from '../../shared/protocol/notes.ts';
import { newBlockId } from '../bridge/ids.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import { readActive } from './active.ts';
import { drawNode } from './blocks/draw.tsx';
import { registerClipboard, type AddressOffer } from './clipboard.ts';
import { commandOf, type CommandId } from './commands.ts';
import { commentMarks, type CommentMarks } from './comments/marks.ts';
import { bodyCounter, type BodyCounter } from './counts.ts';
import type { ArticleEditorProps, EditorHandle } from './handle.ts';
import { commandFor } from './keys.ts';
import { languageMarks, type LanguageMarks } from './language/marks.ts';
import { reveal } from './reveal.ts';
import type { LongPaste } from './paste/long.ts';
import { expectPlain, isBrowsersOwn } from './paste/plain.ts';
import { registerSettledSelection } from './settled-selection.ts';
import { registerLinkClicks } from './link-clicks.ts';
import { outlineFor } from './outline/outline.ts';
import { seenPlaces } from './paint/places-seen.ts';
import { blocksToPutIn, withTrigger } from './snippets/source.ts';
import { registerSize } from './size.ts';
import { decideFieldsToo } from './suggested/decide.ts';
import { suggestionDesk, type SuggestionDesk } from './suggested/list.ts';

type LifeProps = ArticleEditorProps & {
  run: (command: CommandId) => void;
  begin: () => Block[];
  onAddress: (offer: AddressOffer) => void;
  onNotes: (notes: readonly Note[]) => void;
  onLongPaste: (paste: LongPaste | null) => void;
};

/** Where an editor stands without a story there is nothing beside its text. */
const nothingBeside = ok({ count: 0, redo: () => undefined, undo: () => undefined });

/** Everything of an editor that is not drawn: its body, its listeners, its handle. */
export function EditorLife(props: LifeProps) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    setBlockLook(editor, { draw: drawNode, attributionLabel: () => words().editor.attribution });
    const body = bodyOf(editor);
    const history = { canUndo: false, canRedo: false };
    const marks = languageMarks(editor, () => body.read());
    const comments = commentMarks(editor);
    const guard = registerSuggesting(editor, {
      pen: () => {
        const { suggesting } = latest.current;
        return suggesting ? { ...suggesting, at: new Date().toISOString(), newId: newBlockId } : null;
      },
      newId: newBlockId,
      language: () => latest.current.language,
    });
    const isUnsettled = (): boolean => editor.isComposing() || guard.isUnmarked();
    const stop = mergeRegister(
      marks.stop,
      comments.stop,
      guard.stop,
      decideFieldsToo(
        editor,
        (decision, which) => latest.current.decideFields?.(decision, which) ?? nothingBeside,
      ),
      editor.registerCommand(
        REFUSED_COMMAND,
        (why) => {
          showToast(words().suggesting.refused[why]);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      () => {
        body.stop();
      },
      registerChanges(editor, isUnsettled, () => {
        latest.current.onChange();
      }),
      registerClipboard(editor, {
        newId: newBlockId,
        onPictures: (files) => latest.current.onPictures(files),
        onAddress: (offer) => {
          latest.current.onAddress(offer);
        },
        onNotes: (notes) => {
          latest.current.onNotes(notes);
        },
        onLongPaste: (paste) => {
          latest.current.onLongPaste(paste);
        },
      }),
      registerTypedPunctuation(editor, () =>
        latest.current.punctuation === true && latest.current.editable ? latest.current.language : null,
      ),
      registerSettledSelection(editor),
      registerLinkClicks(editor, (href) => {
        latest.current.onOpenLink(href);
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const command = commandFor(event, () => readActive(editor));
          if (command === null || !editor.isEditable()) return false;
          if (command === 'pastePlain' && isBrowsersOwn(event)) {
            // The browser pastes by these keys itself, which it lets no page do unasked.
            expectPlain(editor);
            event.stopPropagation();
            return true;
          }
          event.preventDefault();
          // The window's own shortcuts must not hear a key that was meant for the text.
          event.stopPropagation();
          latest.current.run(command);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        (canUndo) => {
          history.canUndo = canUndo;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CAN_REDO_COMMAND,
        (canRedo) => {
          history.canRedo = canRedo;
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
      registerSize(editor),
      registerFocusManners(editor),
      registerChosenFormat(editor),
      registerSnippetKeys(editor, (typed) => {
        const { snippets } = latest.current;
        const found = snippets && withTrigger(snippets.list, typed);
        return found ? blocksToPutIn(found, snippets, newBlockId) : null;
      }),
    );
    editor.setEditable(latest.current.editable);
    body.load(latest.current.begin());
    latest.current.onReady(
      handleOf(editor, {
        body,
        history,
        marks,
        comments,
        latest,
        isUnsettled,
        suggestions: suggestionDesk(editor, body),
      }),
    );
    return stop;
  }, [editor]);

  useEffect(() => {
    editor.setEditable(props.editable);
    const fields = editor.getRootElement()?.querySelectorAll<HTMLInputElement>('aside input') ?? [];
    for (const field of fields) field.readOnly = !props.editable;
  }, [editor, props.editable]);
  return null;
}

/**
 * Tells of changes to the text, not of the caret, not of what was loaded. While an input method composes, or what it did is
 * not told as suggestions yet, it is silent; it tells once when that has ended.
 */
function registerChanges(editor: LexicalEditor, isUnsettled: () => boolean, tell: () => void): () => void {
  let waiting = false;
  const settle = (): void => {
    setTimeout(() => {
      if (!waiting || isUnsettled()) return;
      waiting = false;
      tell();
    });
  };
  return mergeRegister(
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags, editorState, prevEditorState }) => {
      if (tags.has(LOAD_TAG) || editorState._nodeMap === prevEditorState._nodeMap) return;
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !tags.has('historic')) return;
      if (isUnsettled()) waiting = true;
      else {
        waiting = false;
        tell();
      }
    }),
    editor.registerRootListener((root) => {
      root?.addEventListener('compositionend', settle);
      return () => root?.removeEventListener('compositionend', settle);
    }),
  );
}

/** Counts the words of what was just opened in the moments when nothing else happens. */
function countWhenIdle(counter: BodyCounter, body: Body, language: () => string): void {
  const opened = body.read();
  const go = (deadline: IdleDeadline): void => {
    const done = counter.countAhead(opened, language(), Math.min(10, Math.max(2, deadline.timeRemaining())));
    if (!done) requestIdleCallback(go);
  };
  requestIdleCallback(go);
}

type Held = {
  body: Body;
  marks: LanguageMarks;
  comments: CommentMarks;
  history: { readonly canUndo: boolean; readonly canRedo: boolean };
  latest: { readonly current: LifeProps };
  isUnsettled: () => boolean;
  suggestions: SuggestionDesk;
};

function handleOf(editor: LexicalEditor, held: Held): EditorHandle {
  const { body, history, marks, comments, latest, isUnsettled, suggestions } = held;
  const counter = bodyCounter(() => performance.now());
  countWhenIdle(counter, body, () => latest.current.language);
  const selectionText = (): string =>
    editor.read(() => {
      const selected = $getSelection()?.getTextContent() ?? '';
      if (selected === '') return '';
      const blocks = $selectedBlocks();
      // What is struck out is selected with the rest, and is not meant.
      return blocks.some(isMarked) ? bodyText({ body: readBlocks(blocks, 'final') }) : selected;
    });
  return {
    body: () => body.read(),
    load: (blocks) => {
      body.load(blocks);
    },
    focus: (at) => {
      if (at !== undefined)
        editor.update(() => void (at === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd()));
      takeFocus(editor);
      // Reading commits what waits: the caret is there before the next key.
      editor.read(() => undefined);
    },
    run: (command) => {
      latest.current.run(command);
    },
    canRun: (command) =>
      editor.isEditable() && commandOf(command).isEnabled?.({ ...readActive(editor), ...history }) !== false,
    reveal: (block) => reveal(editor, block),
    insertPicture: (picture) => {
      editor.update(() => void $insertBlock({ kind: 'image', id: newBlockId(), ...picture }));
    },
    counts: () => {
      const { language } = latest.current;
      const blocks = body.read();
      const { figures, tk } = counter.count(blocks, language);
      const selected = selectionText();
      return {
        whole: figures,
        tk,
        selected: selected === '' ? null : figuresOfText(selected, language),
        missingAlt: missingAlt({ body: readBlocks(blocks, 'final') }).length,
      };
    },
    isComposing: isUnsettled,
    suggestions,
    selectionText,
    language: marks,
    comments,
    places: seenPlaces(editor),
    outline: outlineFor(editor, () => body.read()),
    selectedBlocks: () => [...readBlocks(editor.read($selectedBlocks), 'final')],
    insert: (blocks) => {
      editor.update(
        () => {
          $insertBlocks(blocks);
        },
        { tag: HISTORY_PUSH_TAG },
      );
      takeFocus(editor);
    },
  };
}
