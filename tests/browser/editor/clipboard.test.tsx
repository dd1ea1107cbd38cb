import { expect, test } from 'vitest';
import { OWN_TYPE } from '../../../renderer/editor/clipboard-content.ts';
import { htmlToBlocks } from '../../../shared/formats/html/read.ts';
import { wordHtml } from '../../support/word-html.ts';
import { caret, keys, lines, mount, paragraph, paste, settled, take } from './mount.tsx';

test('pasted HTML is rebuilt out of our kinds, in one undo step', async () => {
  const desk = await mount([paragraph('p001', 'Before after')]);
  await caret(desk, 'start');
  await keys('{ArrowRight>7/}');
  await settled();
  await paste(desk, {
    'text/html':
      '<p onclick="x()">one <b style="color:red">two</b></p><ul><li>three</li></ul><script>bad()</script><p><a href="javascript:x">four</a></p>',
    'text/plain': 'one two',
  });
  expect(lines(desk)).toEqual(['paragraph: Before one two', 'bullet0: three', 'paragraph: fourafter']);
  expect(JSON.stringify(desk.handle.body())).not.toMatch(/javascript|bad\(\)|red/u);
  await keys('{Control>}z{/Control}');
  await settled();
  expect(desk.handle.body()).toEqual([paragraph('p001', 'Before after')]);
});

test('plain text comes in as paragraphs', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  await paste(desk, { 'text/plain': 'one\r\ntwo\r\n\r\nthree' });
  expect(desk.handle.body()).toMatchObject([
    { content: [{ text: 'one' }, { kind: 'break' }, { text: 'two' }] },
    { content: [{ text: 'three' }] },
  ]);
});

test('an address pasted over words links them', async () => {
  const desk = await mount([paragraph('p001', 'Words')]);
  await caret(desk, 'end');
  await keys('{Control>}a{/Control}');
  await paste(desk, { 'text/plain': 'https://example.org/' });
  expect(desk.handle.body()).toMatchObject([
    { id: 'p001', content: [{ text: 'Words', link: { href: 'https://example.org/' } }] },
  ]);
});

test('copy writes three ways; pasting it back gives new ids, cut and paste keeps them', async () => {
  const desk = await mount([
    { kind: 'heading', id: 'h001', level: 2, content: [{ kind: 'text', text: 'Head' }] },
    paragraph('p001', 'Body'),
    { kind: 'rule', id: 'r001' },
    paragraph('p002', 'End'),
  ]);
  await caret(desk, 'end');
  await keys('{Control>}a{/Control}');
  const copied = await take(desk, 'copy');
  expect(copied.getData('text/plain')).toContain('Head\n\nBody');
  expect(copied.getData('text/html')).toContain('<h2>Head</h2>');
  expect(JSON.parse(copied.getData(OWN_TYPE))).toMatchObject({
    blocks: [{ id: 'h001' }, {}, { id: 'r001' }, {}],
  });

  await take(desk, 'cut');
  expect(lines(desk).length).toBe(1);
  await paste(desk, { [OWN_TYPE]: copied.getData(OWN_TYPE) });
  expect(
    desk.handle
      .body()
      .map((b) => b.id)
      .slice(1),
  ).toEqual(['p001', 'r001', 'p002']);
  expect(lines(desk)[0]).toBe('heading: Head');
  await caret(desk, 'end');
  await keys('{Enter}');
  await paste(desk, { [OWN_TYPE]: copied.getData(OWN_TYPE) });
  const ids = desk.handle.body().map((b) => b.id);
  expect([ids.length, new Set(ids).size]).toEqual([8, 8]);
});

test('pasted pictures are handed over and put in with their fields', async () => {
  const desk = await mount([paragraph('p001', 'Text')]);
  await caret(desk, 'end');
  await paste(desk, {}, [new File([new Uint8Array([1, 2, 3])], 'ferry.png', { type: 'image/png' })]);
  await settled();
  expect(desk.onPictures).toHaveBeenCalledOnce();
  expect(desk.handle.body()).toMatchObject([
    { id: 'p001' },
    { kind: 'image', caption: 'ferry.png', credit: 'Desk' },
    { kind: 'paragraph', content: [] },
  ]);
});

test('a drop from outside comes in by the same door as a paste', async () => {
  const desk = await mount([paragraph('p001', 'Text')]);
  await caret(desk, 'end');
  const data = new DataTransfer();
  data.setData('text/html', '<h1>Big</h1><p style="color:red">red</p>');
  data.setData(
    'application/x-lexical-editor',
    '{"namespace":"copydesk","nodes":[{"type":"quote","children":[]}]}',
  );
  const line = desk.text.element().querySelector('p');
  const { left, bottom } = line?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
  line?.dispatchEvent(
    new DragEvent('drop', {
      dataTransfer: data,
      bubbles: true,
      cancelable: true,
      clientX: left + 2,
      clientY: bottom - 8,
    }),
  );
  await settled();
  expect(lines(desk)).toEqual(['heading: Big', 'paragraph: redText']);
});

test('keys for plain text bring the words as they are', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  desk.text.element().dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'V',
      code: 'KeyV',
      ctrlKey: true,
      shiftKey: true,
      bubbles: true,
      cancelable: true,
    }),
  );
  await paste(desk, { 'text/html': '<h2>Head</h2>', 'text/plain': '# Head\n\n- **one**\n- two' });
  expect(lines(desk)).toEqual(['paragraph: # Head', 'paragraph: - **one**\n- two']);
  await paste(desk, { 'text/html': '<h2>Next</h2>', 'text/plain': 'Next' });
  expect(lines(desk).some((line) => line.includes('Next'))).toBe(true);
});

test('Markdown and a long paste come in whole', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  await paste(desk, { 'text/plain': '# Ferry leaves\n\nThe **first** boat.\n\n- one\n- two\n' });
  await expect
    .poll(() => lines(desk), { timeout: 15_000 })
    .toEqual(['heading: Ferry leaves', 'paragraph: The first boat.', 'bullet0: one', 'bullet0: two']);
  await keys('{Control>}a{/Control}');
  await paste(desk, { 'text/html': `${'<p>Some words of a long paste.</p>'.repeat(4000)}<p>The end.</p>` });
  await expect.poll(() => desk.handle.body().length, { timeout: 20_000 }).toBe(4001);
  expect(lines(desk).at(-1)).toBe('paragraph: The end.');
});

const withoutIds = (value: unknown): string => JSON.stringify(value).replace(/"id":"[^"]*",?/gu, '');

test('a long paste comes in by parts as it would in one go; what is typed meanwhile follows it, undo takes it out', async () => {
  const desk = await mount([paragraph('p001', 'Before.')]);
  await caret(desk, 'end');
  const html = wordHtml(200_000);
  const whole = htmlToBlocks(html, { newId: () => 'x', source: 'paste' }).blocks;
  await paste(desk, { 'text/html': html });
  await keys(' Typed');
  await expect.poll(() => lines(desk).at(-1), { timeout: 20_000 }).toBe('paragraph: The last line. Typed');
  const [first, ...rest] = desk.handle.body();
  expect(first?.id).toBe('p001');
  // The first paragraph goes on in the line with the caret, as in every paste.
  expect(withoutIds(rest.slice(0, -1))).toBe(withoutIds(whole.slice(1, -1)));
  await keys('{Control>}z{/Control}');
  await expect.poll(() => lines(desk).at(-1)).toBe('paragraph: The last line.');
  await keys('{Control>}z{/Control}');
  await settled();
  expect(desk.handle.body()).toEqual([paragraph('p001', 'Before.')]);
});

test('Escape calls a long paste off and nothing of it stays', async () => {
  const desk = await mount([paragraph('p001', 'Before.')]);
  await caret(desk, 'end');
  await paste(desk, { 'text/html': wordHtml(900_000) });
  await expect.poll(() => document.body.textContent, { interval: 20 }).toContain('Pasting…');
  await keys('{Escape}');
  await expect.poll(() => document.body.textContent).not.toContain('Pasting…');
  expect(desk.handle.body()).toEqual([paragraph('p001', 'Before.')]);
  // The control: the text can be written in again.
  await keys(' After.');
  await expect.poll(() => lines(desk)).toEqual(['paragraph: Before. After.']);
});
