import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useEffectEvent, useImperativeHandle, type Ref } from 'react';
import { SKIP_SCROLL_INTO_VIEW_TAG, type LexicalEditor } from 'lexical';
import { linesOf } from '../../../shared/article/lines.ts';
import type { TkMarker } from '../../../shared/article/tk.ts';
import { $placeOf, $selectSpot, takeFocus, type Spot } from '../../../shared/editor/index.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import type { EditorHandle } from '../handle.ts';
import { showBlockField } from '../paint/block-field.ts';
import '../paint/paint.css';
import { painter } from '../paint/painter.ts';
import { reveal } from '../paint/reveal.ts';

/** A rest after a change before the marks are painted again, in milliseconds. */
const REST = 200;

type TkMarksProps = {
  ref: Ref<{ next: () => void }>;
  handle: EditorHandle;
  /** What is still to come in the story's fields, and how one of them is shown. */
  inFields: () => TkMarker[];
  showField: (marker: TkMarker) => void;
};

const spotOf = ({ at, from, to }: TkMarker): Spot[] => ('block' in at ? [{ ...at, from, to }] : []);

/** Paints what is still to come, and goes from one to the next. */
export function TkMarks({ ref, handle, inFields, showField }: TkMarksProps) {
  const [editor] = useLexicalComposerContext();
  const look = useEffectEvent(() => handle.counts().tk.flatMap(spotOf));

  useEffect(() => {
    const marks = painter(editor, 'copydesk-tk');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const paint = (): void => {
      if (editor.isComposing()) soon();
      else marks.paint(look());
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => requestIdleCallback(paint, { timeout: 1000 }), REST);
    };
    soon();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0 || tags.has('historic')) soon();
    });
    return () => {
      stop();
      clearTimeout(timer);
      marks.clear();
    };
  }, [editor]);

  useImperativeHandle(ref, () => ({
    next: () => {
      const all = [...inFields(), ...handle.counts().tk];
      const marker = nextOf(editor, handle, all);
      if (!marker) showToast(words().tools.tk.none);
      else if ('field' in marker.at) showField(marker);
      else showInText(editor, handle, marker);
    },
  }));
  return null;
}

/** The first marker after the place one is at, round the end. In a field, one goes on from that field. */
function nextOf(editor: LexicalEditor, handle: EditorHandle, all: readonly TkMarker[]): TkMarker | undefined {
  const active = document.activeElement;
  const field = active instanceof HTMLElement ? active.dataset.field : undefined;
  if (field !== undefined && active instanceof HTMLTextAreaElement) {
    const at = all.findLastIndex(
      (m) => 'field' in m.at && m.at.field === field && m.from < active.selectionEnd,
    );
    return all[at + 1] ?? all[0];
  }
  const place = editor.getEditorState().read($placeOf);
  if (!place) return all[0];
  const order = new Map(
    handle
      .body()
      .flatMap(linesOf)
      .map(({ at }, i) => [`${at.block} ${at.part}`, i]),
  );
  const here = order.get(`${place.focus.bid} text`) ?? -1;
  const lineOf = (m: TkMarker): number =>
    'field' in m.at ? -1 : (order.get(`${m.at.block} ${m.at.part}`) ?? -1);
  const after = all.find(
    (m) => lineOf(m) > here || (lineOf(m) === here && 'block' in m.at && m.to > place.focus.offset),
  );
  return after ?? all[0];
}

function showInText(editor: LexicalEditor, handle: EditorHandle, marker: TkMarker): void {
  const [spot] = spotOf(marker);
  if (!spot) return;
  if (spot.part === 'text') {
    takeFocus(editor);
    editor.update(() => void $selectSpot(spot), { discrete: true, tag: SKIP_SCROLL_INTO_VIEW_TAG });
    reveal(editor, spot);
    return;
  }
  const line = handle
    .body()
    .flatMap(linesOf)
    .find(({ at }) => at.block === spot.block && at.part === spot.part);
  showBlockField(editor, spot, line?.text ?? '', true);
}
