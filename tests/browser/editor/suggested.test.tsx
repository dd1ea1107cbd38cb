import { expect, test, vi } from 'vitest';
import { text } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { OWN_TYPE } from '../../../renderer/editor/clipboard-content.ts';
import { caret, devtools, keys, mount, paste, settled, take } from './mount.tsx';

const by = (name: string) => ({ id: 'sugg', by: name, at: '2026-11-24T09:00:00.000Z' });
const [ada, nils] = [by('Ada Okonjo'), by('Nils Brandt')];

const marked: Block[] = [
  {
    kind: 'paragraph',
    id: 'p001',
    content: [
      text('The '),
      { ...text('stale'), del: ada },
      { ...text('new'), ins: ada },
      text(' quay was '),
      { ...text('closed', ['bold']), was: { ...nils, marks: ['italic'] } },
      { ...text(' both'), ins: ada, del: nils },
    ],
    del: nils,
  },
  { kind: 'listItem', id: 'p002', list: 'bullet', level: 0, content: [text('Entry')], ins: ada },
  { kind: 'paragraph', id: 'p003', content: [], ins: ada },
  {
    kind: 'heading',
    id: 'p004',
    level: 2,
    content: [text('Heading')],
    was: { ...ada, as: { kind: 'paragraph' } },
  },
  { kind: 'rule', id: 'p005', del: nils },
  { kind: 'embed', id: 'p006', url: 'https://video.example/1', fallback: 'A film', ins: ada },
  { kind: 'paragraph', id: 'p007', content: [text('Last')] },
];

test('what is suggested is drawn by shapes and said to screen readers, and reads back as it came', async () => {
  const desk = await mount(marked);
  const root = desk.text.element();
  const said = (role: string): string[] =>
    [...root.querySelectorAll(`[role='${role}']`)].map((one) => one.textContent ?? '');
  expect([said('insertion')[0], said('deletion').slice(0, 2)]).toEqual(['new', ['stale', ' both']]);
  const line = (selector: string): string => {
    const found = root.querySelector(selector);
    return found ? getComputedStyle(found).textDecorationLine : '';
  };
  expect([
    line("span[role='insertion']"),
    line("span[role='deletion']"),
    line("[role='deletion'][data-ins]"),
  ]).toEqual(['underline', 'line-through', 'underline line-through']);
  const pilcrow = [...root.children].map((one) =>
    [one, ...one.children].some((part) =>
      ['::before', '::after'].some((where) => getComputedStyle(part, where).content.includes('¶')),
    ),
  );
  expect(pilcrow).toEqual([true, true, true, false, false, false, false]);
  expect(desk.handle.body()).toEqual(marked);
});

test('nothing of it is drawn on a text of which nothing is suggested', async () => {
  const desk = await mount([{ kind: 'paragraph', id: 'p001', content: [text('Plain')] }]);
  expect(desk.text.element().innerHTML).not.toMatch(/data-suggested|role=|-hue/u);
});

test('a copy is the text with everything taken, and says nothing of suggestions', async () => {
  const desk = await mount(marked);
  desk.handle.focus('start');
  document.getSelection()?.selectAllChildren(desk.text.element());
  await settled();
  const data = await take(desk, 'copy');
  const all = ['text/plain', 'text/html', OWN_TYPE].map((type) => data.getData(type));
  expect(all.map((one) => [one.includes('new'), one.includes('stale'), one.includes('Ada')])).toEqual(
    all.map(() => [true, false, false]),
  );
  expect(desk.handle.selectionText()).not.toContain('stale');
});

test.each([
  ['final', true, false],
  ['original', false, true],
] as const)('the %s text is shown for reading, without the other', async (view, came, gone) => {
  const desk = await mount(marked, { view });
  const root = desk.text.element();
  expect(root.getAttribute('contenteditable')).toBe('false');
  const seen = root instanceof HTMLElement ? root.innerText : '';
  expect([seen.includes('new'), seen.includes('stale')]).toEqual([came, gone]);
});

test('counts are those of the text with everything taken', async () => {
  const desk = await mount(marked);
  // "The new quay was closedEntry", "Heading", "Last": the line before the entry goes on in it.
  expect(desk.handle.counts().whole.words).toBe(7);
});

/** A line in short: `[-struck-]`, `[+put in+]`, `¶-` and `¶+` for its mark. */
const said = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    const words =
      'content' in block
        ? block.content.map((part) => {
            const shown = part.kind === 'text' ? part.text : '|';
            return part.del ? `[-${shown}-]` : part.ins ? `[+${shown}+]` : shown;
          })
        : [block.kind];
    return `${words.join('')}${block.del ? '¶-' : ''}${block.ins ? '¶+' : ''}`;
  });

const plain = (id: string, words: string): Block => ({ kind: 'paragraph', id, content: [text(words)] });

test('typing, Backspace, Delete and Enter are suggestions, and the caret goes where it should', async () => {
  const warned = vi.spyOn(console, 'warn');
  const desk = await mount([plain('p001', 'The old quay'), plain('p002', 'Two')], {
    suggesting: { by: 'Ada Okonjo' },
  });
  await caret(desk, 'end');
  await keys('!');
  expect(said(desk.handle.body())).toEqual(['The old quay', 'Two[+!+]']);
  await keys('{Backspace}{Backspace}{Backspace}');
  expect(said(desk.handle.body())).toEqual(['The old quay', 'T[-wo-]']);
  await keys('en');
  expect(said(desk.handle.body())[1]).toBe('T[+en+][-wo-]');
  await caret(desk, 'start');
  await keys('{Delete}{Delete}');
  expect(said(desk.handle.body())[0]).toBe('[-Th-]e old quay');
  await keys('S{Enter}');
  expect(said(desk.handle.body()).slice(0, 2)).toEqual(['[-Th-][+S+]¶+', 'e old quay']);
  await keys('{Backspace}');
  expect(said(desk.handle.body())[0]).toBe('[-Th-][+S+]e old quay');
  await keys('{Control>}z{/Control}');
  expect(said(desk.handle.body())[0]).toBe('[-Th-][+S+]¶+');
  // Lexical tells of changes that are asked for where nothing may change.
  expect(warned.mock.calls).toEqual([]);
  warned.mockRestore();
});

test('Backspace before the first letter strikes the mark, and the next one goes over it', async () => {
  const desk = await mount([plain('p001', 'One'), plain('p002', 'T')], { suggesting: { by: 'Ada Okonjo' } });
  await caret(desk, 'end');
  await keys('{Backspace}{Backspace}');
  expect(said(desk.handle.body())).toEqual(['One¶-', '[-T-]']);
  await keys('{Backspace}');
  expect(said(desk.handle.body())).toEqual(['On[-e-]¶-', '[-T-]']);
});

test('nothing is marked or told while an input method composes, and what it wrote is a suggestion', async () => {
  const desk = await mount([plain('p001', '東京都')], { suggesting: { by: 'Ada Okonjo' } });
  await caret(desk, 'end');
  for (const step of ['k', 'か', 'かn', 'かん'])
    await devtools.send('Input.imeSetComposition', {
      text: step,
      selectionStart: step.length,
      selectionEnd: step.length,
    });
  await settled();
  expect([desk.handle.isComposing(), desk.onChange.mock.calls.length]).toEqual([true, 0]);
  await devtools.send('Input.insertText', { text: '間' });
  await settled();
  await settled();
  expect(said(desk.handle.body())).toEqual(['東京都[+間+]']);
  expect([desk.handle.isComposing(), desk.onChange.mock.calls.length]).toEqual([false, 1]);
  await keys('x');
  expect(said(desk.handle.body())).toEqual(['東京都[+間x+]']);
});

test('a paste over a selection is one suggestion, listed with what it risks and decided on in one step', async () => {
  const desk = await mount([plain('p001', 'It cost 40 crowns')], { suggesting: { by: 'Ada Okonjo' } });
  await caret(desk, 'end');
  await keys('{Control>}a{/Control}');
  await paste(desk, { 'text/plain': 'It cost 50 crowns' });
  const meta = { language: 'en', entities: [] };
  const listed = desk.handle.suggestions.list(meta);
  expect([listed.length > 0, listed.some(({ risks }) => risks.includes('figure'))]).toEqual([true, true]);
  expect(desk.handle.suggestions.list(meta)).toBe(listed);
  expect(desk.handle.suggestions.decide('accept', { all: true }).ok).toBe(true);
  expect(said(desk.handle.body())).toEqual(['It cost 50 crowns']);
});

test('the caret stays at the suggestion it was led to while something else has the focus', async () => {
  const desk = await mount([...marked, { kind: 'paragraph', id: 'p008', content: [text('Very last')] }]);
  let atCaret: readonly string[] = [];
  desk.handle.suggestions.watch((ids) => {
    atCaret = ids;
  });
  await caret(desk, 'end');
  await settled();
  expect(atCaret).toEqual([]);
  const card = document.createElement('button');
  document.body.append(card);
  card.focus();
  const [first] = desk.handle.suggestions.list({ language: 'en-GB', entities: [] });
  if (!first) throw new Error('expected a suggestion');
  desk.handle.suggestions.reveal(first.suggestion, false);
  await settled();
  expect(atCaret).toContain(first.suggestion.id);
  expect(document.activeElement).toBe(card);
  // Something else changes the text outside of any event, and Lexical asks the page where the caret is.
  await new Promise((resolve) => setTimeout(resolve));
  desk.handle.insertPicture({ media: 'ab'.repeat(32), alt: '', caption: '', credit: '' });
  await settled();
  await settled();
  expect(desk.handle.body().findIndex(({ kind }) => kind === 'image')).toBeLessThan(2);
  card.remove();
});
