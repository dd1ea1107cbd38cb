// @vitest-environment happy-dom
import fc from 'fast-check';
import { $getRoot, $isElementNode, $isTextNode, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../shared/kit/json.ts';
import { block } from '../../../../shared/article/nodes/index.ts';
import { $blockOf } from '../../../../shared/editor/index.ts';
import { anyBody } from './bodies.ts';
import { $caret, act, openBody, outline, paragraph } from './editing.ts';

test('every body reads back as it was brought in, from its nodes and not from what is remembered', () => {
  const desk = openBody([paragraph('p001', '')]);
  fc.assert(
    fc.property(anyBody, (body) => {
      desk.body.load(body);
      const read = desk.editor.read(() => $getRoot().getChildren().map($blockOf));
      expect(read.map(canonicalJson)).toEqual(body.map(canonicalJson));
      expect(read.every((b) => block.safeParse(b).success)).toBe(true);
    }),
    { numRuns: 250 },
  );
});

test('blocks that nobody touched are the same objects after an edit, an undo and another load', () => {
  const body = Array.from({ length: 50 }, (_, i) =>
    paragraph(`p${String(i).padStart(3, '0')}`, `Line ${String(i)}`),
  );
  const desk = openBody(body);
  expect(desk.body.read().map((b, i) => b === body[i])).toEqual(body.map(() => true));

  act(desk, () => {
    const [first] = $getRoot().getAllTextNodes();
    first?.setTextContent('Changed');
  });
  const changed = desk.body.read();
  expect(changed.flatMap((b, i) => (b === body[i] ? [] : [i]))).toEqual([0]);

  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  const undone = desk.body.read();
  expect(undone.flatMap((b, i) => (b === body[i] ? [] : [i]))).toEqual([0]);
  expect(undone[0]).toEqual(body[0]);

  const other = undone.map((b, i) => (i === 3 ? paragraph('p003', 'From another window') : b));
  desk.body.load(other);
  expect(desk.body.read().every((b, i) => b === other[i])).toBe(true);
});

test('bringing a body in is never an undo step', () => {
  const desk = openBody([paragraph('p001', 'As it was')]);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(outline(desk)).toEqual(['p001 paragraph As it was']);
  act(desk, () => $getRoot().getAllTextNodes()[0]?.setTextContent('Typed'));
  desk.body.load([paragraph('p002', 'Another')]);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(outline(desk)).toEqual(['p002 paragraph Another']);
});

test('the caret stays with its text when a body is brought in around it', () => {
  const desk = openBody([paragraph('p001', 'First'), paragraph('p002', 'Second')]);
  act(desk, () => $caret('p002', 3));
  desk.body.load([paragraph('p000', 'New'), paragraph('p001', 'First'), paragraph('p002', 'Second, longer')]);
  const at = desk.editor.read(() => {
    const selection = desk.editor.getEditorState()._selection;
    const points = selection?.getStartEndPoints();
    const node = points?.[0].getNode();
    return $isTextNode(node) || $isElementNode(node) ? [node.getTextContent(), points?.[0].offset] : null;
  });
  expect(at).toEqual(['Second, longer', 3]);
});

test('a table with rows of different length gets the cells it lacks, and says so', () => {
  const cell = (id: string) => ({ content: [{ kind: 'paragraph' as const, id, content: [] }] });
  const desk = openBody([
    { kind: 'table', id: 't001', rows: [{ cells: [cell('c001'), cell('c002')] }, { cells: [cell('c003')] }] },
  ]);
  const [table] = desk.body.read();
  expect(table?.kind === 'table' && table.rows.map((row) => row.cells.length)).toEqual([2, 2]);
});
