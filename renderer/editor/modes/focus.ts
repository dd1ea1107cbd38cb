import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isElementNode,
  type LexicalEditor,
} from 'lexical';
import { placedText } from '../../../shared/article/lines.ts';
import { placedIn, placedStretch, shownBlock, shownOffset } from '../../../shared/article/review/shown.ts';
import { $blockOf, $lineOf, $pointOf, type Spot } from '../../../shared/editor/index.ts';
import { painter } from '../paint/painter.ts';

export type FocusMode = 'off' | 'paragraph' | 'sentence';

type Here = { top: string; sentence: Spot | null };

/**
 * Keeps the block (or the sentence) with the caret bright; the rest is dimmed by CSS. Only an attribute on two blocks and
 * one highlight change, and only when the caret comes into another one, so a key costs nothing to lay out.
 */
export function followFocus(editor: LexicalEditor, mode: Exclude<FocusMode, 'off'>): () => void {
  const bright = painter(editor, 'copydesk-sentence');
  const root = editor.getRootElement();
  let lit: HTMLElement | null = null;
  let frame = 0;

  const look = (): void => {
    frame = 0;
    const here = editor.getEditorState().read(() => $here(root?.lang ?? 'en', mode));
    const element = here ? editor.getElementByKey(here.top) : null;
    if (element !== lit) {
      lit?.removeAttribute('data-in-focus');
      element?.setAttribute('data-in-focus', '');
      lit = element;
    }
    if (mode === 'sentence') bright.paint(here?.sentence ? [here.sentence] : []);
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };

  root?.setAttribute('data-focus-mode', mode);
  soon();
  const stop = editor.registerUpdateListener(soon);
  return () => {
    stop();
    cancelAnimationFrame(frame);
    root?.removeAttribute('data-focus-mode');
    lit?.removeAttribute('data-in-focus');
    bright.clear();
  };
}

function $here(language: string, mode: FocusMode): Here | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0];
  const top = node?.getTopLevelElement();
  if (!node || !top || !$getNodeByKey(top.getKey()) || top.is($getRoot())) return null;
  if (mode !== 'sentence' || !$isRangeSelection(selection)) return { top: top.getKey(), sentence: null };
  const line = $lineOf(node);
  const point = $pointOf(selection.focus);
  const block = line && $isElementNode(line) ? $blockOf(line) : null;
  if (!block || !point || !('content' in block)) return { top: top.getKey(), sentence: null };
  const shown = shownBlock(block);
  const text = shown && 'content' in shown ? placedText(shown.content) : '';
  const found = sentenceAt(text, shownOffset(block.content, point.offset), point.bid, language);
  return { top: top.getKey(), sentence: found && placedStretch(found, placedIn(block.content)) };
}

const segmenters = new Map<string, Intl.Segmenter>();
const segmenterOf = (language: string): Intl.Segmenter => {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
};

/** The sentence around an offset; at the end of a line the last one. */
export function sentenceAt(text: string, offset: number, block: string, language: string): Spot | null {
  if (text === '') return null;
  const found = segmenterOf(language || 'en')
    .segment(text)
    .containing(Math.min(offset, text.length - 1));
  return found ? { block, part: 'text', from: found.index, to: found.index + found.segment.length } : null;
}
