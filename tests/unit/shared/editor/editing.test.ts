// @vitest-environment happy-dom
import fc from 'fast-check';
import {
  $getNearestRootOrShadowRoot,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
  type RangeSelection,
} from 'lexical';
import { expect, test } from 'vitest';
import { article, SCHEMA_VERSION } from '../../../../shared/article/article.ts';
import { emptyMeta } from '../../../../shared/article/meta.ts';
import {
  $blockOf,
  $insertBlocks,
  $selectedBlocks,
  $shiftLevel,
  $toggleKind,
  type LineKind,
} from '../../../../shared/editor/index.ts';
import { anyBody } from './bodies.ts';
import { act, openBody, type Desk } from './editing.ts';

const KINDS: LineKind[] = ['paragraph', 'heading2', 'bullet', 'number', 'quote', 'pullquote'];

type Step =
  | { do: 'type' | 'enter' | 'back' | 'forward' | 'break' | 'copy' | 'cut' | 'undo' | 'redo' | 'in' | 'out' }
  | { do: 'kind'; kind: LineKind }
  | { do: 'bold' };

const step: fc.Arbitrary<{ at: number; to: number; step: Step }> = fc.record({
  at: fc.nat(1000),
  to: fc.nat(1000),
  step: fc.oneof(
    fc
      .constantFrom(
        ...([
          'type',
          'enter',
          'back',
          'forward',
          'break',
          'copy',
          'cut',
          'undo',
          'redo',
          'in',
          'out',
        ] as const),
      )
      .map((what) => ({ do: what })),
    fc.constantFrom(...KINDS).map((kind) => ({ do: 'kind' as const, kind })),
    fc.constant({ do: 'bold' as const }),
  ),
});

/** Puts the selection between two of the body's text nodes, or the caret at its start when there are none. */
function $select(at: number, to: number, collapsed: boolean): RangeSelection | null {
  const texts = $getRoot().getAllTextNodes();
  const first = texts[at % Math.max(1, texts.length)];
  const last = texts[to % Math.max(1, texts.length)];
  if (!first || !last) $getRoot().selectStart();
  else {
    const selection = first.select(
      at % (first.getTextContentSize() + 1),
      at % (first.getTextContentSize() + 1),
    );
    // In a window a selection never runs from one cell into another: the table takes it over.
    if (!collapsed && $getNearestRootOrShadowRoot(first).is($getNearestRootOrShadowRoot(last)))
      selection.focus.set(last.getKey(), to % (last.getTextContentSize() + 1), 'text');
  }
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

function $take(selection: RangeSelection, what: Step): void {
  if (what.do === 'type') selection.insertText('word ');
  else if (what.do === 'enter') selection.insertParagraph();
  else if (what.do === 'break') selection.insertLineBreak();
  else if (what.do === 'kind') $toggleKind(what.kind);
  else if (what.do === 'in') $shiftLevel(1);
  else if (what.do === 'out') $shiftLevel(-1);
  else if (what.do === 'bold') selection.formatText('bold');
  else {
    const taken = $selectedBlocks();
    if (what.do === 'cut') selection.removeText();
    else selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
    $insertBlocks(taken);
  }
}

async function perform(
  desk: Desk,
  { at, to, step: what }: { at: number; to: number; step: Step },
): Promise<void> {
  if (what.do === 'undo' || what.do === 'redo') {
    desk.editor.dispatchCommand(what.do === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
    await Promise.resolve();
    return;
  }
  const caret = ['enter', 'back', 'forward', 'break', 'type'].includes(what.do);
  act(desk, () => {
    const selection = $select(at, to, caret);
    if (!selection) return;
    // Deleting by one character asks the browser where that is; the page of these tests has no layout.
    if (what.do === 'back' || what.do === 'forward') selection.removeText();
    else $take(selection, what);
  });
}

test('whatever is done, ids are unique, the article is valid, and what is remembered is what stands there', async () => {
  await fc.assert(
    fc.asyncProperty(anyBody, fc.array(step, { minLength: 1, maxLength: 14 }), async (body, steps) => {
      const desk = openBody(body);
      for (const one of steps) {
        await perform(desk, one);
        const read = desk.body.read();
        expect(read).toEqual(desk.editor.getEditorState().read(() => $getRoot().getChildren().map($blockOf)));
        const checked = article.safeParse({
          schemaVersion: SCHEMA_VERSION,
          meta: emptyMeta({ language: 'en-GB', zone: 'UTC' }),
          body: read,
        });
        expect(checked.error?.issues ?? []).toEqual([]);
      }
      desk.body.stop();
      desk.page.remove();
    }),
    { numRuns: 120 },
  );
});
