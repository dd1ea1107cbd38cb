import { expect, test } from 'vitest';
import { caret, devtools, keys, lines, mount, paragraph, settled } from './mount.tsx';

const compose = (text: string) =>
  devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

test('nothing is told while a composition goes on, and once when it has ended', async () => {
  const desk = await mount([paragraph('p001', '東京')]);
  await caret(desk, 'end');
  for (const step of ['k', 'か', 'かn', 'かん']) await compose(step);
  await settled();
  expect([desk.handle.isComposing(), desk.onChange.mock.calls.length]).toEqual([true, 0]);
  await devtools.send('Input.insertText', { text: '間' });
  await settled();
  await settled();
  expect(lines(desk)).toEqual(['paragraph: 東京間']);
  expect([desk.handle.isComposing(), desk.onChange.mock.calls.length]).toEqual([false, 1]);
  await keys('x');
  expect(desk.handle.body()).toEqual([paragraph('p001', '東京間x')]);
});

test('a composition in an empty paragraph of a new story', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  for (const step of ['n', 'に', 'にほn', 'にほん']) await compose(step);
  await devtools.send('Input.insertText', { text: '日本' });
  await settled();
  await settled();
  expect(desk.handle.body()).toEqual([paragraph('p001', '日本')]);
  expect(desk.onChange).toHaveBeenCalled();
});
