// @vitest-environment happy-dom
import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { $insertBlocks, longInsertion } from '../../../../shared/editor/index.ts';
import { $caret, act, openBody, outline, paragraph, type Desk } from './editing.ts';

const before = [paragraph('aaaa', 'Before after'), paragraph('bbbb', 'Last')];
const many: Block[] = Array.from({ length: 40 }, (_, i): Block => {
  const id = `in${String(i).padStart(2, '0')}`;
  const content = [{ kind: 'text' as const, text: `Line ${String(i)}` }];
  if (i % 7 === 3) return { kind: 'heading', id, level: 2, content };
  if (i % 7 === 5) return { kind: 'listItem', id, list: 'number', level: 0, content };
  return i === 20 ? { kind: 'rule', id } : { kind: 'paragraph', id, content };
});
const endings: Record<string, Block[]> = {
  'words to words': many,
  'a heading to a rule': [...many.slice(3), { kind: 'rule', id: 'end1' }],
  'two lines': many.slice(0, 2),
  'one line': many.slice(0, 1),
};

function putAll(desk: Desk, blocks: readonly Block[], count: number): number {
  const insertion = longInsertion(desk.editor, blocks);
  let parts = 0;
  do {
    insertion.put(count);
    parts += 1;
  } while (insertion.left() > 0);
  return parts;
}

describe.each(Object.entries(endings))('from %s', (_, blocks) => {
  test.each([1, 7, 100])('parts of %i give what one go gives, and one undo takes all out', (count) => {
    const [once, parted] = [openBody(before), openBody(before)];
    for (const desk of [once, parted]) act(desk, () => $caret('aaaa', 6));
    act(once, () => {
      $insertBlocks(blocks);
    });
    putAll(parted, blocks, count);
    expect(parted.body.read()).toEqual(once.body.read());
    parted.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(parted.body.read()).toEqual(before);
  });
});

test('many blocks really come in several parts, and the end is there from the first', () => {
  const desk = openBody(before);
  act(desk, () => $caret('aaaa', 6));
  const insertion = longInsertion(desk.editor, many);
  insertion.put(5);
  expect([insertion.left(), outline(desk).length]).toEqual([34, 7]);
  expect(outline(desk).at(-2)).toContain('Line 39');
});

test('it ends when another body takes the place of the text', () => {
  const desk = openBody(before);
  act(desk, () => $caret('aaaa', 6));
  const insertion = longInsertion(desk.editor, many);
  insertion.put(5);
  desk.body.load([paragraph('cccc', 'Another')]);
  insertion.put(5);
  expect([insertion.left(), outline(desk)]).toEqual([0, ['cccc paragraph Another']]);
});
