import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { FindBar, type FindHandle } from '../../../renderer/editor/find/FindBar.tsx';
import { useDrawnEditor } from '../../../renderer/editor/drawn.ts';
import { TkMarks } from '../../../renderer/editor/tk/TkMarks.tsx';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { caret, devtools, keys, lines, mount, paragraph, settled } from './mount.tsx';

const find: { current: FindHandle | null } = { current: null };
const none = () => [];
const english = () => 'en-GB';

function Tools() {
  const handle = useDrawnEditor();
  return (
    <>
      <FindBar
        ref={(bar) => {
          find.current = bar;
        }}
        handle={handle}
        fields={none}
        language={english}
        readOnly={false}
      />
      <TkMarks ref={null} handle={handle} inFields={none} showField={none} />
    </>
  );
}

/** What is painted under a name, as the words on the page. */
const painted = (name: string): string[] =>
  [...(CSS.highlights.get(`copydesk-${name}`) ?? [])].map((found) => {
    const range = document.createRange();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range.toString();
  });

const formatted: Block = {
  kind: 'paragraph',
  id: 'p001',
  content: [
    { kind: 'text', text: 'A har' },
    { kind: 'text', text: 'bour', marks: ['bold', 'italic'] },
    { kind: 'break' },
    { kind: 'text', text: 'Harbour', link: { href: 'https://example.org/' } },
    { kind: 'text', text: ' TK' },
  ],
};
const list: Block = {
  kind: 'listItem',
  id: 'l001',
  list: 'bullet',
  level: 0,
  content: [{ kind: 'text', text: 'harbours' }],
};

test('matches are painted across looks, links and lists, follow the text, and leave it untouched', async () => {
  const desk = await mount([formatted, list], { tools: <Tools /> });
  await expect.poll(() => painted('tk')).toEqual(['TK']);
  const before = desk.handle.body();
  find.current?.open(false);
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('harbour');
  await expect.poll(() => painted('find')).toEqual(['harbour', 'Harbour', 'harbour']);
  expect(painted('find-current')).toEqual(['harbour']);
  expect([desk.handle.body(), desk.onChange.mock.calls.length]).toEqual([before, 0]);

  await caret(desk, 'start');
  await keys('harbour ');
  await expect.poll(() => painted('find')).toEqual(['harbour', 'harbour', 'Harbour', 'harbour']);
});

const menu = () => page.getByRole('listbox', { name: 'Insert or change' });
const compose = (text: string) =>
  devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

test('the slash menu never opens while an input method composes', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  await compose('/');
  await settled();
  expect(menu().elements()).toEqual([]);
  await devtools.send('Input.insertText', { text: '／表' });
  await settled();
  expect(menu().elements()).toEqual([]);
  await keys(' /tab');
  await expect.element(menu()).toBeVisible();
  await keys('{Escape}');
  expect(menu().elements()).toEqual([]);
  expect(lines(desk)).toEqual(['paragraph: ／表 /tab']);
});

test('in Arabic the menu stands at the right of its slash', async () => {
  const desk = await mount([paragraph('p001', 'في ')], {
    language: 'ar',
    direction: 'rtl',
  });
  await caret(desk, 'end');
  await keys('/');
  await expect.element(menu()).toBeVisible();
  const text = desk.text.element().querySelector('span[data-lexical-text]');
  const box = menu().element().getBoundingClientRect();
  const range = document.createRange();
  const words = text?.firstChild;
  if (!words) throw new Error('expected words');
  range.setStart(words, words.textContent?.indexOf('/') ?? 0);
  range.setEnd(words, words.textContent?.length ?? 0);
  expect(Math.abs(box.right - range.getBoundingClientRect().right)).toBeLessThan(2);
});
