// @vitest-environment happy-dom
import { $getSelection, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { $caret, act, openBody, outline, paragraph, type Desk } from './editing.ts';

const type = (desk: Desk, words: string): void =>
  act(desk, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(words);
  });
const undo = (desk: Desk, times = 1): void => {
  for (let i = 0; i < times; i++) desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
};

test('undo takes back what was written and stops where a body came in, as when a version is restored', () => {
  const desk = openBody([paragraph('aaaa', 'One')]);
  act(desk, () => $caret('aaaa', 3));
  type(desk, ' two');
  type(desk, ' three');
  undo(desk);
  // The control: within one body undo does go back.
  const within = outline(desk);
  desk.body.load([paragraph('bbbb', 'Restored')]);
  undo(desk, 5);
  desk.editor.dispatchCommand(REDO_COMMAND, undefined);
  const loaded = outline(desk);
  act(desk, () => $caret('bbbb', 8));
  type(desk, ' and changed');
  const changed = outline(desk);
  undo(desk, 5);
  expect([within, loaded, changed, outline(desk)]).toEqual([
    ['aaaa paragraph One two'],
    ['bbbb paragraph Restored'],
    ['bbbb paragraph Restored and changed'],
    ['bbbb paragraph Restored'],
  ]);
});

test('the same holds when a body comes in twice, unchanged', () => {
  const desk = openBody([paragraph('aaaa', 'One')]);
  act(desk, () => $caret('aaaa', 3));
  type(desk, ' two');
  const stood = desk.body.read();
  desk.body.load(stood);
  undo(desk, 5);
  expect(desk.body.read()).toEqual(stood);
});
