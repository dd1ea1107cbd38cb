import { SCHEMA_VERSION } from '../../../../shared/article/article.ts';
// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { readOwn, textToParagraphs } from '../../../../renderer/editor/clipboard-content.ts';
import { bodyCounter } from '../../../../renderer/editor/counts.ts';
import { commandFor } from '../../../../renderer/editor/keys.ts';
import { addressOf } from '../../../../shared/article/links.ts';

test.each([
  ['example.org/a', 'https://example.org/a'],
  ['https://example.org', 'https://example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['tel:+4712345678', 'tel:+4712345678'],
  ['example.org:8080/x', 'https://example.org:8080/x'],
  ['javascript:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://user:secret@example.org', null],
  ['not an address', null],
  ['', null],
])('the address %j is kept as %j', (typed, kept) => {
  expect(addressOf(typed)).toBe(kept);
});

test('plain text is parted by blank lines where there are any, otherwise by lines', () => {
  let n = 0;
  const newId = () => `id${String((n += 1)).padStart(3, '0')}`;
  const short = (text: string) =>
    textToParagraphs(text, newId).map((b) =>
      'content' in b ? b.content.map((part) => (part.kind === 'text' ? part.text : '|')).join('') : '',
    );
  expect([short('a\nb\n'), short('a\r\nb\r\n\r\nc\n \nd'), short('a\u0000b')]).toEqual([
    ['a', 'b'],
    ['a|b', 'c', 'd'],
    ['ab'],
  ]);
});

test('our own content is read only when it is whole and of this version', () => {
  const good = {
    schemaVersion: SCHEMA_VERSION,
    blocks: [
      { kind: 'poll', id: 'u001' },
      { kind: 'rule', id: 'r001' },
    ],
  };
  expect([
    readOwn(JSON.stringify(good)),
    readOwn('{'),
    readOwn(JSON.stringify({ ...good, schemaVersion: 99 })),
    readOwn(JSON.stringify({ schemaVersion: SCHEMA_VERSION, blocks: [{ kind: 'rule' }] })),
  ]).toEqual([
    [
      { kind: 'unknown', id: 'u001', original: { kind: 'poll', id: 'u001' } },
      { kind: 'rule', id: 'r001' },
    ],
    null,
    null,
    null,
  ]);
});

test('words and what is to come are counted by language, and a block once', () => {
  const { count, countAhead } = bodyCounter(() => 0);
  const blocks: Block[] = [
    { kind: 'paragraph', id: 'p001', content: [{ kind: 'text', text: 'It’s 31–12, on TK' }] },
    { kind: 'image', id: 'i001', alt: 'a b', caption: 'not copy', credit: '' },
  ];
  const words = (body: Block[], language: string) => count(body, language).figures.words;
  expect([words(blocks, 'en'), words(blocks, 'en'), words([...blocks, ...blocks], 'en')]).toEqual([5, 5, 10]);
  expect(count(blocks, 'en').tk.map((marker) => marker.text)).toEqual(['TK']);
  expect(
    words([{ kind: 'paragraph', id: 'p002', content: [{ kind: 'text', text: '東京都に住む' }] }], 'ja'),
  ).toBeGreaterThan(1);
  expect([countAhead(blocks, 'en', 10), countAhead(blocks, 'en', 0)]).toEqual([true, false]);
});

const press = (init: KeyboardEventInit, altGraph = false): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', init);
  event.getModifierState = (name) => altGraph && name === 'AltGraph';
  return event;
};

const nowhere = () => ({ selected: false, link: null });

test('shortcuts are found by what the keys mean, and AltGr types', () => {
  expect([
    commandFor(press({ key: 'b', code: 'KeyB', ctrlKey: true }), nowhere),
    commandFor(press({ key: '@', code: 'Digit2', ctrlKey: true, altKey: true }), nowhere),
    commandFor(press({ key: '@', code: 'Digit2', ctrlKey: true, altKey: true }, true), nowhere),
    commandFor(press({ key: '*', code: 'Digit8', ctrlKey: true, shiftKey: true }), nowhere),
    commandFor(press({ key: 'y', code: 'KeyY', ctrlKey: true }), nowhere),
    commandFor(press({ key: 'Tab', code: 'Tab' }), nowhere),
    commandFor(press({ key: 'b', code: 'KeyB' }), nowhere),
  ]).toEqual(['bold', 'heading2', null, 'bullet', 'redo', null, null]);
});

test('the keys of a link are left to the palette unless words are selected or the caret is in a link', () => {
  const k = press({ key: 'k', code: 'KeyK', ctrlKey: true });
  expect([
    commandFor(k, nowhere),
    commandFor(k, () => ({ selected: true, link: null })),
    commandFor(k, () => ({ selected: false, link: 'https://example.org' })),
  ]).toEqual([null, 'link', 'link']);
});
