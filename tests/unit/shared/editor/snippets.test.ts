// @vitest-environment happy-dom
import {
  $getSelection,
  $isRangeSelection,
  KEY_TAB_COMMAND,
  UNDO_COMMAND,
  type RangeSelection,
} from 'lexical';
import { expect, test } from 'vitest';
import { fillIn, withFreshIds } from '../../../../shared/article/snippets.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import {
  $insertFor,
  $typedBefore,
  registerSnippetKeys,
  watchSlash,
  type Typed,
} from '../../../../shared/editor/index.ts';
import { $caret, act, openBody, outline, paragraph } from './editing.ts';

const boilerplate: Block[] = [
  { kind: 'heading', id: 'h001', level: 2, content: [{ kind: 'text', text: 'About {{ byline }}' }] },
  paragraph('p009', 'Written on {{date}} for {{nobody}}.'),
];

test('placeholders are filled in running text, and a name nobody knows stays', () => {
  expect(
    fillIn(boilerplate, { byline: 'Ines Quill', date: '3 May' }).map((b) => 'content' in b && b.content),
  ).toEqual([
    [{ kind: 'text', text: 'About Ines Quill' }],
    [{ kind: 'text', text: 'Written on 3 May for {{nobody}}.' }],
  ]);
});

test('a trigger and Tab put a snippet in with ids of its own each time, and one undo takes it out', async () => {
  const desk = openBody([paragraph('p001', 'Before sig'), paragraph('p002', 'After')]);
  const stop = registerSnippetKeys(desk.editor, (typed) =>
    typed === 'sig' ? withFreshIds(boilerplate, desk.newId) : null,
  );
  const tab = () => new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
  act(desk, () => {
    $caret('p001', 10);
  });
  desk.editor.dispatchCommand(KEY_TAB_COMMAND, tab());
  expect(outline(desk)).toEqual([
    'p001 paragraph Before ',
    'new-001 heading About {{ byline }}',
    'new-002 paragraph Written on {{date}} for {{nobody}}.',
    'p002 paragraph After',
  ]);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect(outline(desk)).toEqual(['p001 paragraph Before sig', 'p002 paragraph After']);
  act(desk, () => {
    $caret('p001', 6);
  });
  desk.editor.dispatchCommand(KEY_TAB_COMMAND, tab());
  expect(outline(desk)[0]).toBe('p001 paragraph Before sig');
  stop();
});

function $selection(): RangeSelection {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) throw new Error('expected a caret');
  return selection;
}

test('a slash is heard at the start of a word only, once it is typed, until it is left', () => {
  const desk = openBody([paragraph('p001', 'and'), paragraph('p002', ''), paragraph('p003', '/old')]);
  const heard: (string | null)[] = [];
  const watch = watchSlash(desk.editor, (slash) => heard.push(slash?.text ?? null));
  const write = (bid: string, offset: number, letters: string): void => {
    act(desk, () => {
      $caret(bid, offset);
    });
    for (const letter of letters)
      act(desk, () => {
        $selection().insertText(letter);
      });
  };
  write('p001', 3, '/or ');
  expect(heard).toEqual([]);
  write('p001', 7, '/ta');
  expect(heard).toEqual(['/', '/t', '/ta']);
  watch.leave();
  write('p001', 10, 'b');
  expect(heard).toEqual(['/', '/t', '/ta', null]);
  act(desk, () => {
    $caret('p003', 4);
  });
  expect(heard).toHaveLength(4);
  write('p002', 0, '/x ');
  expect(heard.slice(4)).toEqual(['/', '/x', null]);
  watch.stop();
});

test('what was typed goes in the same step as what comes', async () => {
  const desk = openBody([paragraph('p001', 'Before /bo')]);
  act(desk, () => {
    $caret('p001', 10);
  });
  act(desk, () => {
    const typed: Typed | null = $typedBefore(/\/\w*$/u);
    if (typed) $insertFor(typed, withFreshIds([paragraph('x001', 'boilerplate')], desk.newId));
  });
  expect(outline(desk)).toEqual(['p001 paragraph Before boilerplate']);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await Promise.resolve();
  expect(outline(desk)).toEqual(['p001 paragraph Before /bo']);
});
