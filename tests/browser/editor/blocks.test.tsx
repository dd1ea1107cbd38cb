import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { caret, keys, lines, mount, paragraph, settled } from './mount.tsx';

const image: Block = { kind: 'image', id: 'i001', media: 'cd'.repeat(32), alt: '', caption: '', credit: '' };

test('a picture is described in place, says when it lacks alternative text, and undo is per visit', async () => {
  const desk = await mount([paragraph('p001', 'Text'), image, paragraph('p002', 'More')]);
  await expect.element(page.getByText('No alternative text')).toBeVisible();
  await userEvent.click(page.getByLabelText('Alternative text'));
  await keys('A ferry at its berth');
  await userEvent.click(page.getByLabelText('Caption'));
  await keys('Lines *kept* as typed');
  await settled();
  expect(desk.handle.body()[1]).toEqual({
    ...image,
    alt: 'A ferry at its berth',
    caption: 'Lines *kept* as typed',
  });
  expect(page.getByText('No alternative text').elements()).toEqual([]);
  await keys('{Escape}{Control>}z{/Control}');
  await settled();
  expect(desk.handle.body()[1]).toEqual({ ...image, alt: 'A ferry at its berth' });
});

test('a pull quote is given its attribution in its own field', async () => {
  const desk = await mount([
    { kind: 'pullquote', id: 'q001', content: [{ kind: 'text', text: 'We will sail' }] },
    paragraph('p001', 'Text'),
  ]);
  await userEvent.click(page.getByLabelText('Who said it'));
  await keys('Ada Marrow');
  await settled();
  expect(desk.handle.body()[0]).toMatchObject({
    attribution: 'Ada Marrow',
    content: [{ text: 'We will sail' }],
  });
});

test('a table is put in, walked with Tab, given rows and columns, and its header switched', async () => {
  const desk = await mount([paragraph('p001', '')]);
  await caret(desk, 'end');
  desk.handle.run('table');
  await settled();
  await keys('Port{Tab}Ships{Tab}Year{Tab}Oslo');
  const words = () => {
    const table = desk.handle.body().find((b) => b.kind === 'table');
    return table?.rows.map((row) =>
      row.cells.map(
        (cell) =>
          (cell.header ? '#' : '') +
          cell.content
            .flatMap((c) => c.content.map((part) => (part.kind === 'text' ? part.text : '')))
            .join(''),
      ),
    );
  };
  expect(words()).toEqual([
    ['#Port', '#Ships', '#Year'],
    ['Oslo', '', ''],
    ['', '', ''],
  ]);
  const choose = async (item: string): Promise<void> => {
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Change the table' }));
    await userEvent.click(page.getByRole('menuitem', { name: item }));
    await settled();
  };
  await choose('Remove column');
  await choose('Add row below');
  await choose('Header row');
  expect(words()).toEqual([
    ['Ships', 'Year'],
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
  await keys('{Control>}z{/Control}');
  await settled();
  expect(words()?.[0]).toEqual(['#Ships', '#Year']);
});

test('what this version does not know is shown, kept, and can be deleted only on purpose', async () => {
  const unknown: Block = { kind: 'unknown', id: 'u001', original: { kind: 'poll', id: 'u001', ask: ['?'] } };
  const desk = await mount([paragraph('p001', 'Text'), unknown, paragraph('p002', 'More')]);
  await expect.element(page.getByText(/newer kind \(poll\)/u)).toBeVisible();
  await caret(desk, 'start');
  await keys('x');
  expect(desk.handle.body()[1]).toBe(unknown);
  await userEvent.click(page.getByText(/newer kind \(poll\)/u));
  await keys('{Backspace}');
  await settled();
  expect(lines(desk)).toEqual(['paragraph: xText', 'paragraph: More']);
});

test('direction marks are seen as chips and stay in the text', async () => {
  const words = 'pay \u202e001\u202c now';
  const desk = await mount([paragraph('p001', words)]);
  const chips = [...desk.text.element().querySelectorAll('[data-control]')].map((chip) =>
    chip.getAttribute('data-control'),
  );
  expect([chips, desk.handle.body()]).toEqual([['RLO', 'PDF'], [paragraph('p001', words)]]);
});

test('a text that is only read cannot be changed, and its links open outside', async () => {
  const desk = await mount(
    [
      {
        kind: 'paragraph',
        id: 'p001',
        content: [{ kind: 'text', text: 'Minutes', link: { href: 'https://example.org/' } }],
      },
    ],
    { editable: false },
  );
  await userEvent.click(page.getByText('Minutes'));
  await keys('x');
  expect(desk.onOpenLink).toHaveBeenCalledWith('https://example.org/');
  expect([desk.onChange.mock.calls.length, page.getByRole('toolbar').elements().length]).toEqual([0, 0]);
});
