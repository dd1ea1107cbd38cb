import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { caret, keys, lines, mount, paragraph, settled } from './mount.tsx';

test('typing changes one block, keeps the others as they were, and tells of it', async () => {
  const desk = await mount([paragraph('p001', 'First'), paragraph('p002', 'Second')]);
  const before = desk.handle.body();
  await caret(desk, 'end');
  await keys(' words');
  const after = desk.handle.body();
  expect(lines(desk)).toEqual(['paragraph: First', 'paragraph: Second words']);
  expect([after[0] === before[0], after[1]?.id]).toEqual([true, 'p002']);
  expect(desk.onChange).toHaveBeenCalledTimes(6);
});

test('moving the caret and loading tell nothing', async () => {
  const desk = await mount([paragraph('p001', 'First')]);
  await caret(desk, 'end');
  await keys('{ArrowLeft}{ArrowLeft}{Shift>}{ArrowLeft}{/Shift}');
  desk.handle.load([paragraph('p001', 'Loaded')]);
  await settled();
  expect(desk.onChange).not.toHaveBeenCalled();
});

test('Enter and Backspace split and join, undo takes each back', async () => {
  const desk = await mount([paragraph('p001', 'Onetwo')]);
  await caret(desk, 'start');
  // In one go: the browser tells of a moved caret a task later.
  await keys('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
  expect(lines(desk)).toEqual(['paragraph: One', 'paragraph: two']);
  await keys('{Backspace}');
  expect(lines(desk)).toEqual(['paragraph: Onetwo']);
  await keys('{Control>}z{/Control}');
  await settled();
  expect(lines(desk)).toEqual(['paragraph: One', 'paragraph: two']);
  await keys('{Control>}z{/Control}');
  await settled();
  expect(desk.handle.body()).toEqual([paragraph('p001', 'Onetwo')]);
  await keys('{Control>}z{/Control}');
  await settled();
  expect(desk.handle.body()).toEqual([paragraph('p001', 'Onetwo')]);
});

test('Shift and Enter break the line inside the block', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  await keys('a{Shift>}{Enter}{/Shift}b');
  expect(desk.handle.body()).toMatchObject([
    {
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'a' }, { kind: 'break' }, { kind: 'text', text: 'b' }],
    },
  ]);
});

test('Markdown while typing becomes our kinds and keeps the block', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  await keys('## Head{Enter}- one{Enter}two{Enter}{Enter}3. three{Enter}{Enter}> said{Enter}{Enter}');
  await keys('plain **bold** *it* `c` end{Enter}---x');
  expect(lines(desk)).toEqual([
    'heading: Head',
    'bullet0: one',
    'bullet0: two',
    'number0: three',
    'quote: said',
    'paragraph: plain bold it c end',
    'rule: ',
    'paragraph: x',
  ]);
  const body = desk.handle.body();
  expect(body[0]?.id).toBe('p001');
  expect(body[3]).toMatchObject({ start: 3 });
  expect(body[5]).toMatchObject({
    content: [
      { text: 'plain ' },
      { text: 'bold', marks: ['bold'] },
      { text: ' ' },
      { text: 'it', marks: ['italic'] },
      { text: ' ' },
      { text: 'c', marks: ['code'] },
      { text: ' end' },
    ],
  });
});

test('Tab and Shift-Tab move list entries, Enter in an empty one leaves the list', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  await keys('- one{Enter}{Tab}two{Enter}{Tab}three{Enter}{Shift>}{Tab}{/Shift}four{Enter}{Enter}{Enter}out');
  expect(lines(desk)).toEqual([
    'bullet0: one',
    'bullet1: two',
    'bullet2: three',
    'bullet1: four',
    'paragraph: out',
  ]);
});

test('shortcuts and the toolbar do the same', async () => {
  const desk = await mount([paragraph('p001', 'Words')]);
  await caret(desk, 'end');
  await keys('{Control>}a{/Control}{Control>}b{/Control}');
  expect(desk.handle.body()).toMatchObject([{ content: [{ text: 'Words', marks: ['bold'] }] }]);
  await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(page.getByRole('button', { name: 'Bold' }));
  expect(desk.handle.body()).toMatchObject([{ content: [{ text: 'Words' }] }]);
  await userEvent.click(page.getByRole('button', { name: 'Bulleted list' }));
  expect(lines(desk)).toEqual(['bullet0: Words']);
  await userEvent.click(page.getByRole('combobox', { name: 'Block style' }));
  await userEvent.click(page.getByRole('option', { name: 'Subheading' }));
  expect(desk.handle.body()).toMatchObject([{ kind: 'heading', level: 3, id: 'p001' }]);
  await expect.element(desk.text).toHaveFocus();
});

test('a link is made, changed and taken away; an unsafe one is refused in words', async () => {
  const desk = await mount([paragraph('p001', 'Words')]);
  await caret(desk, 'end');
  await keys('{Control>}a{/Control}{Control>}k{/Control}');
  const address = page.getByLabelText('Link address');
  await userEvent.fill(address, 'javascript:alert(1)');
  await keys('{Enter}');
  await expect.element(page.getByText(/run something in the reader’s browser/u)).toBeVisible();
  await userEvent.fill(address, 'example.org/minutes');
  await keys('{Enter}');
  await settled();
  expect(desk.handle.body()).toMatchObject([
    { content: [{ text: 'Words', link: { href: 'https://example.org/minutes' } }] },
  ]);
  await keys('{Control>}k{/Control}');
  await userEvent.click(page.getByRole('button', { name: 'Remove link' }));
  expect(desk.handle.body()).toEqual([paragraph('p001', 'Words')]);
});

test('counts follow the words and the selection', async () => {
  const desk = await mount([paragraph('p001', 'One two three'), paragraph('p002', 'four')]);
  await caret(desk, 'end');
  await keys(' five');
  expect(desk.handle.counts()).toMatchObject({ whole: { words: 5 }, selected: null });
  await keys('{Control>}a{/Control}');
  expect(desk.handle.counts()).toMatchObject({ whole: { words: 5 }, selected: { words: 5 } });
});

test('reading the body leaves the focus where it is', async () => {
  const desk = await mount([{ kind: 'listItem', id: 'l001', list: 'bullet', level: 0, content: [] }]);
  await caret(desk, 'end');
  await keys('with {Control>}b{/Control}weight{Control>}b{/Control}');
  const elsewhere = document.body.appendChild(document.createElement('input'));
  elsewhere.focus();
  for (let turn = 0; turn < 3; turn++) {
    desk.handle.body();
    await settled();
  }
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test('a key with a modifier acts on what is selected on the page, also before the browser has told of it', async () => {
  const desk = await mount([paragraph('p001', 'One two three')]);
  await caret(desk, 'start');
  const words = document.createTreeWalker(desk.text.element(), NodeFilter.SHOW_TEXT).nextNode();
  if (!words) throw new Error('expected words on the page');
  // In one go, as when keys are pressed faster than the browser tells: selected, and at once the key.
  getSelection()?.setBaseAndExtent(words, 4, words, 7);
  desk.text
    .element()
    .dispatchEvent(
      new KeyboardEvent('keydown', { key: 'b', ctrlKey: true, bubbles: true, cancelable: true }),
    );
  await settled();
  expect(desk.handle.body()).toEqual([
    {
      kind: 'paragraph',
      id: 'p001',
      content: [
        { kind: 'text', text: 'One ' },
        { kind: 'text', text: 'two', marks: ['bold'] },
        { kind: 'text', text: ' three' },
      ],
    },
  ]);
});

test('bold chosen with nothing selected waits at the caret, however late the page tells of the selection', async () => {
  const desk = await mount([paragraph('p001', 'plain ')]);
  await caret(desk, 'end');
  await settled();
  desk.handle.run('bold');
  await settled();
  // Lexical itself keeps a format for 200 ms.
  await new Promise((resolve) => setTimeout(resolve, 250));
  document.dispatchEvent(new Event('selectionchange'));
  await settled();
  await keys('strong');
  expect(desk.handle.body()).toMatchObject([
    { content: [{ text: 'plain ' }, { text: 'strong', marks: ['bold'] }] },
  ]);
});

test('bold chosen with nothing selected is forgotten when the caret goes elsewhere', async () => {
  const desk = await mount([paragraph('p001', 'plain ')]);
  await caret(desk, 'end');
  await settled();
  desk.handle.run('bold');
  await keys('{ArrowLeft}');
  await settled();
  await keys('{ArrowRight}');
  await settled();
  await keys('thin');
  expect(desk.handle.body()).toMatchObject([{ content: [{ text: 'plain thin' }] }]);
});
