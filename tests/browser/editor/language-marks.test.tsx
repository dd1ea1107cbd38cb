import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ArticleEditor, type TextMark } from '../../../renderer/editor/ArticleEditor.tsx';
import { caret, keys, lines, mount, paragraph, settled, type Mounted } from './mount.tsx';

const mark = (words: string, from: number, more: Partial<TextMark> = {}): TextMark => ({
  id: words,
  spot: { block: 'aaaa', part: 'text', from, to: from + words.length },
  words,
  sort: 'spelling',
  ...more,
});

const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) =>
    range instanceof Range ? range.toString() : 'static',
  );

const html = ({ text }: Mounted): string => text.element().innerHTML;

test('marks are painted under their words, across looks and emoji, and the page’s text is not touched', async () => {
  const desk = await mount([
    {
      kind: 'paragraph',
      id: 'aaaa',
      content: [
        { kind: 'text', text: 'The 🙂 cou' },
        { kind: 'text', text: 'ncl', marks: ['bold'] },
        { kind: 'break' },
        { kind: 'text', text: 'could of said' },
      ],
    },
  ]);
  const before = html(desk);
  desk.handle.language.show([mark('councl', 7), mark('could of', 14, { sort: 'grammar' })], new Set());
  expect([painted('copydesk-spelling'), painted('copydesk-grammar'), painted('copydesk-style')]).toEqual([
    ['councl'],
    ['could of'],
    [],
  ]);
  expect(html(desk)).toBe(before);
  expect(desk.onChange).not.toHaveBeenCalled();
});

test('a mark stays under its words while someone types before them, until the paragraph is read again', async () => {
  const desk = await mount([paragraph('aaaa', 'A councl.')]);
  desk.handle.language.show([mark('councl', 2)], new Set());
  await caret(desk, 'start');
  await keys('Oh! ');
  desk.handle.language.show([], new Set(['aaaa']));
  expect(painted('copydesk-spelling')).toEqual(['councl']);
  desk.handle.language.show([], new Set());
  expect(painted('copydesk-spelling')).toEqual([]);
});

test('a mark is told when it is pressed, and when the menu is asked for with the caret in it', async () => {
  const desk = await mount([paragraph('aaaa', 'A councl.')]);
  const told: string[] = [];
  desk.handle.language.listen((pressed, how) => told.push(`${how} ${pressed.words}`));
  desk.handle.language.show([mark('councl', 2)], new Set());
  const rect = desk.handle.language.rectOf(mark('councl', 2));
  const box = desk.text.element().getBoundingClientRect();
  if (!rect) throw new Error('expected the mark to be somewhere');
  const position = { x: rect.x - box.x + rect.width / 2, y: rect.y - box.y + rect.height / 2 };
  await userEvent.click(desk.text, { position });
  await keys('{Shift>}{F10}{/Shift}');
  await settled();
  expect(told).toEqual(['pressed councl', 'asked councl']);
});

test('other words take the look of those they replace, in one step to undo, and only while those stand there', async () => {
  const desk = await mount([
    {
      kind: 'paragraph',
      id: 'aaaa',
      content: [
        { kind: 'text', text: 'A ' },
        { kind: 'text', text: 'councl', marks: ['italic'] },
        { kind: 'text', text: ' said' },
      ],
    },
  ]);
  const councl = mark('councl', 2);
  expect(desk.handle.language.replace(councl, 'council')).toBe(true);
  expect(desk.handle.body()).toMatchObject([
    { content: [{ text: 'A ' }, { text: 'council', marks: ['italic'] }, { text: ' said' }] },
  ]);
  expect(desk.handle.language.replace(councl, 'counsel')).toBe(false);
  desk.handle.run('undo');
  expect(lines(desk)).toEqual(['paragraph: A councl said']);
  desk.handle.language.replace(councl, '');
  expect(lines(desk)).toEqual(['paragraph: A said']);
});

test('an older version that is opened and closed beside the text leaves the marks where they are', async () => {
  const desk = await mount([paragraph('aaaa', 'A councl.')]);
  desk.handle.language.show([mark('councl', 2)], new Set());
  const older = await render(
    <ArticleEditor
      initial={[paragraph('aaaa', 'An older councl.')]}
      language="en-GB"
      direction="ltr"
      editable={false}
      label="Older version"
      onChange={vi.fn()}
      onReady={(handle) => handle.language.show([mark('councl', 9)], new Set())}
      pictureUrl={() => Promise.reject(new Error('no pictures here'))}
      onPictures={() => Promise.resolve([])}
      onOpenLink={vi.fn()}
    />,
  );
  expect(painted('copydesk-spelling')).toEqual(['councl', 'councl']);
  await older.unmount();
  expect(painted('copydesk-spelling')).toEqual(['councl']);
});

test('a press in a field of a block is no press on a mark', async () => {
  const desk = await mount([
    paragraph('aaaa', 'A councl.'),
    {
      kind: 'embed',
      id: 'bbbb',
      url: 'https://example.org/film',
      fallback: 'A film of the councl at its table',
    },
  ]);
  const told: string[] = [];
  desk.handle.language.listen((pressed) => told.push(pressed.words));
  desk.handle.language.show([mark('councl', 2)], new Set());
  const field = document.querySelector<HTMLElement>('aside input, aside textarea, figure textarea, textarea');
  if (!field) throw new Error('expected a field of the embed');
  await userEvent.click(field, { position: { x: 150, y: 8 } });
  expect(told).toEqual([]);
});
