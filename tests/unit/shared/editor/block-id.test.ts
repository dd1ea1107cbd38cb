// @vitest-environment happy-dom
import { $createHeadingNode } from '@lexical/rich-text';
import {
  $copyNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CLEAR_HISTORY_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
  type RangeSelection,
} from 'lexical';
import { expect, test } from 'vitest';
import {
  $insertBlocks,
  $lineOf,
  $selectedBlocks,
  $setKind,
  $toggleKind,
} from '../../../../shared/editor/index.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { $block, $caret, act, openBody, outline, paragraph, type Desk } from './editing.ts';

const two = () => openBody([paragraph('p001', 'One two'), paragraph('p002', 'Three')]);

const $selection = (): RangeSelection => {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('expected a selection in text');
  return selection;
};
const $selectAllOf = (bid: string): void => void $block(bid).select(0, $block(bid).getChildrenSize());
const settle = async (desk: Desk): Promise<string[]> => {
  await Promise.resolve();
  return outline(desk);
};
const undo = (desk: Desk) => desk.editor.dispatchCommand(UNDO_COMMAND, undefined);

test('a block without an id gets one, once', () => {
  const desk = two();
  act(desk, () => $getRoot().append($createParagraphNode().append($createTextNode('Four'))));
  const first = outline(desk);
  act(desk, () => $caret('p001', 1));
  expect([first, outline(desk)]).toEqual([
    ['p001 paragraph One two', 'p002 paragraph Three', 'new-001 paragraph Four'],
    ['p001 paragraph One two', 'p002 paragraph Three', 'new-001 paragraph Four'],
  ]);
});

test('Enter in the middle: the first half keeps the id', () => {
  const desk = two();
  act(desk, () => {
    $caret('p001', 3);
    $selection().insertParagraph();
  });
  expect(outline(desk)).toEqual(['p001 paragraph One', 'new-001 paragraph  two', 'p002 paragraph Three']);
});

test('Enter before the first letter: the id goes with the text', () => {
  const desk = two();
  act(desk, () => {
    $caret('p001', 0);
    $selection().insertParagraph();
  });
  expect(outline(desk)).toEqual(['new-001 paragraph', 'p001 paragraph One two', 'p002 paragraph Three']);
});

test('Enter at the end: the new empty block is the new one', () => {
  const desk = two();
  act(desk, () => {
    $caret('p001', 7);
    $selection().insertParagraph();
  });
  expect(outline(desk)).toEqual(['p001 paragraph One two', 'new-001 paragraph', 'p002 paragraph Three']);
});

test('joining keeps the id of the first block, and undo and redo bring both back', async () => {
  const desk = two();
  act(desk, () => {
    $caret('p002', 0);
    $selection().deleteCharacter(true);
  });
  expect(outline(desk)).toEqual(['p001 paragraph One twoThree']);
  undo(desk);
  expect(await settle(desk)).toEqual(['p001 paragraph One two', 'p002 paragraph Three']);
  desk.editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(await settle(desk)).toEqual(['p001 paragraph One twoThree']);
});

test('a moved block keeps its id', () => {
  const desk = two();
  act(desk, () => void $block('p001').insertBefore($block('p002')));
  expect(outline(desk)).toEqual(['p002 paragraph Three', 'p001 paragraph One two']);
});

test('a copy of a node gets an id of its own', () => {
  const desk = two();
  act(desk, () => void $block('p001').insertAfter($copyNode($block('p001')).append($createTextNode('Copy'))));
  expect(outline(desk)).toEqual(['p001 paragraph One two', 'new-001 paragraph Copy', 'p002 paragraph Three']);
});

test('cut and paste keeps the id, copy and paste gives a new one, also after undo', async () => {
  const desk = two();
  let taken: Block[] = [];
  act(desk, () => {
    $selectAllOf('p001');
    taken = $selectedBlocks();
    $block('p001').remove();
    $caret('p002', 5);
    $insertBlocks([paragraph('x001', ''), ...taken]);
  });
  expect(outline(desk).some((row) => row === 'p001 paragraph One two')).toBe(true);
  undo(desk);
  expect(await settle(desk)).toEqual(['p001 paragraph One two', 'p002 paragraph Three']);
  act(desk, () => {
    $caret('p002', 5);
    $insertBlocks([paragraph('x001', '!'), ...taken]);
  });
  expect(outline(desk)).toEqual([
    'p001 paragraph One two',
    'p002 paragraph Three!',
    'new-001 paragraph One two',
  ]);
});

test('every change of kind keeps the id', () => {
  const desk = two();
  const kinds = ['heading2', 'bullet', 'number', 'quote', 'pullquote', 'heading4', 'paragraph'] as const;
  const seen = kinds.map((kind) => {
    act(desk, () => void $setKind($block('p001'), kind));
    return outline(desk)[0];
  });
  expect(seen).toEqual([
    'p001 heading One two',
    'p001 listItem One two',
    'p001 listItem One two',
    'p001 quote One two',
    'p001 pullquote One two',
    'p001 heading One two',
    'p001 paragraph One two',
  ]);
});

test('a node replaced behind our back inherits the id through its words', () => {
  const desk = two();
  act(desk, () => void $block('p001').replace($createHeadingNode('h3'), true));
  expect(outline(desk)).toEqual(['p001 heading One two', 'p002 paragraph Three']);
});

test('switching a list on and off over several blocks keeps all ids', async () => {
  const desk = two();
  const $both = (): void => {
    const selection = $block('p001').select(0, 0);
    selection.focus.set($block('p002').getKey(), 1, 'element');
  };
  act(desk, () => {
    $both();
    $toggleKind('bullet');
  });
  const on = outline(desk);
  act(desk, () => {
    $both();
    $toggleKind('bullet');
  });
  expect([on, outline(desk)]).toEqual([
    ['p001 listItem One two', 'p002 listItem Three'],
    ['p001 paragraph One two', 'p002 paragraph Three'],
  ]);
  undo(desk);
  expect(await settle(desk)).toEqual(on);
});

test('Backspace before a list entry takes it out level by level and keeps the block', () => {
  const desk = openBody([
    { kind: 'listItem', id: 'l001', list: 'number', level: 1, content: [{ kind: 'text', text: 'One' }] },
  ]);
  const back = () => {
    act(desk, () => {
      $caret('l001', 0);
      $selection().deleteCharacter(true);
    });
    return outline(desk).concat(JSON.stringify(desk.body.read()[0]?.kind === 'listItem'));
  };
  expect([back(), back()]).toEqual([
    ['l001 listItem One', 'true'],
    ['l001 paragraph One', 'false'],
  ]);
});

test('Enter in an empty list entry leaves the list and keeps the block', () => {
  const desk = openBody([
    { kind: 'listItem', id: 'l001', list: 'bullet', level: 0, content: [{ kind: 'text', text: 'One' }] },
    { kind: 'listItem', id: 'l002', list: 'bullet', level: 1, content: [] },
  ]);
  const enter = () => {
    act(desk, () => $caret('l002', 0));
    desk.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    return desk.body.read().at(-1);
  };
  expect([enter(), enter()]).toEqual([
    { kind: 'listItem', id: 'l002', list: 'bullet', level: 0, content: [] },
    { kind: 'paragraph', id: 'l002', content: [] },
  ]);
});

test('text pasted into the middle of a line keeps the line one block', () => {
  const desk = two();
  act(desk, () => {
    $caret('p001', 3);
    $insertBlocks([paragraph('x001', ' and a half')]);
  });
  expect(outline(desk)).toEqual(['p001 paragraph One and a half two', 'p002 paragraph Three']);
});

test('several pasted blocks begin in the line before the caret and end in the line after it', () => {
  const desk = two();
  act(desk, () => {
    $caret('p001', 3);
    $insertBlocks([paragraph('x001', ', first'), paragraph('x002', 'middle'), paragraph('x003', 'last,')]);
    expect($lineOf($selection().anchor.getNode())?.getTextContent()).toBe('last, two');
  });
  expect(outline(desk)).toEqual([
    'p001 paragraph One, first',
    'x002 paragraph middle',
    'x003 paragraph last, two',
    'p002 paragraph Three',
  ]);
});

test('clearing the history keeps the ids', () => {
  const desk = two();
  desk.editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
  expect(outline(desk)).toEqual(['p001 paragraph One two', 'p002 paragraph Three']);
});
