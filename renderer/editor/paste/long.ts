import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  mergeRegister,
  PASTE_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical';
import { longInsertion } from '../../../shared/editor/index.ts';
import { readNow, type Clip, type Pasted } from './read.ts';

/** From how many characters on a paste is read in a worker and put in by parts; some 10,000 words with their markup. */
const LONG = 100_000;

/** How long one part may take to put in, in milliseconds: it leaves time to draw it within the 50 of a long task. */
const PART = 15;
const FIRST_PART = 20;

export const isLong = ({ html, plain }: Clip): boolean => html.length + plain.length > LONG;

/** A paste under way. */
export type LongPaste = {
  /** True when all of it came in; false when it was called off, and nothing of it is there. */
  done: Promise<boolean>;
  cancel: () => void;
};

type Parts = {
  clip: Clip;
  place: BaseSelection | null;
  newId: () => string;
  /** Hears what was read when all of it is in the text. */
  onPasted: (pasted: Pasted) => void;
  startWorker?: () => Worker;
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Brings in a paste too long for one go: read in a worker, put in by parts, one undo step. Keys that write meanwhile are
 * kept and follow the paste, others are let fall; Escape calls the paste off.
 */
export function pasteLong(editor: LexicalEditor, given: Parts): LongPaste {
  const { clip, place, newId, onPasted } = given;
  const reading = readApart(clip, newId, given.startWorker ?? startReader);
  const stopper = new AbortController();
  const { signal } = stopper;
  const cancel = (): void => {
    stopper.abort();
    reading.stop();
  };
  const held = holdKeys(editor, cancel);

  const run = async (): Promise<boolean> => {
    let begun = false;
    try {
      const pasted = await reading.answer;
      if (!pasted || signal.aborted) return false;
      const insertion = longInsertion(editor, pasted.blocks, place);
      let count = FIRST_PART;
      do {
        const from = performance.now();
        insertion.put(count);
        begun = true;
        count = Math.max(5, Math.round((count * PART) / Math.max(1, performance.now() - from)));
        await nextTask();
      } while (insertion.left() > 0 && !signal.aborted);
      if (!signal.aborted) onPasted(pasted);
    } finally {
      held.release();
      if (signal.aborted && begun) editor.dispatchCommand(UNDO_COMMAND, undefined);
      held.type();
    }
    return !signal.aborted;
  };
  return { done: run(), cancel };
}

const startReader = (): Worker =>
  new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });

/** What a worker makes of a clip; null when it was stopped. Where no worker runs it is read here and now. */
function readApart(
  clip: Clip,
  newId: () => string,
  start: () => Worker,
): { answer: Promise<Pasted | null>; stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<Pasted | null>();
  let worker: Worker | null = null;
  const settle = (pasted: Pasted | null): void => {
    worker?.terminate();
    worker = null;
    resolve(pasted);
  };
  try {
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Pasted>) => {
      settle(data);
    });
    worker.addEventListener('error', () => {
      settle(readNow(clip, newId));
    });
    // A worker of our own has no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(clip);
  } catch {
    settle(readNow(clip, newId));
  }
  return { answer: promise, stop: () => settle(null) };
}

/** Keeps what is typed until it is let go, so that it stands behind the paste and no undo step comes between its parts. */
function holdKeys(editor: LexicalEditor, cancel: () => void): { release: () => void; type: () => void } {
  let typed = '';
  const root = editor.getRootElement();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') cancel();
    if (event.key === 'Escape' || event.ctrlKey || event.metaKey) event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onInput = (event: InputEvent): void => {
    if (event.inputType === 'insertText') typed += event.data ?? '';
    else if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') typed += '\n';
    else if (event.inputType === 'deleteContentBackward') typed = typed.slice(0, -1);
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the editor's own listeners: on the way down to its root.
  const above = root?.parentElement;
  above?.addEventListener('keydown', onKey, { capture: true });
  above?.addEventListener('beforeinput', onInput, { capture: true });
  const stop = mergeRegister(
    editor.registerCommand(UNDO_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(REDO_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, () => true, COMMAND_PRIORITY_CRITICAL),
  );
  return {
    release: () => {
      above?.removeEventListener('keydown', onKey, { capture: true });
      above?.removeEventListener('beforeinput', onInput, { capture: true });
      stop();
    },
    type: () => {
      if (typed === '') return;
      editor.update(
        () => {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.insertRawText(typed);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    },
  };
}
