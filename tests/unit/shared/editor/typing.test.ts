// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection, INSERT_PARAGRAPH_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { text, type Inline } from '../../../../shared/article/inline.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import {
  $fixPunctuation,
  $linkHere,
  $removeLink,
  $setLink,
  registerTypedPunctuation,
} from '../../../../shared/editor/index.ts';
import { $block, $caret, act, openBody, paragraph, type Desk } from './editing.ts';

const line = (id: string, ...content: Inline[]): Block => ({ kind: 'paragraph', id, content });
const contentOf = (desk: Desk, at = 0): Inline[] => {
  const found = desk.body.read()[at];
  return found && 'content' in found ? found.content : [];
};
const plain = (desk: Desk, at = 0): string =>
  contentOf(desk, at)
    .map((part) => (part.kind === 'text' ? part.text : '|'))
    .join('');

/** Types as keys do: one update for each, and what answers to it has run. */
async function type(desk: Desk, typed: string): Promise<void> {
  for (const key of typed) {
    desk.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(key);
      },
      { discrete: true },
    );
    await Promise.resolve();
    desk.body.read();
  }
}

function open(language: string | null, ...blocks: Block[]): Desk {
  const desk = openBody(blocks.length > 0 ? blocks : [paragraph('para', '')]);
  registerTypedPunctuation(desk.editor, () => language);
  const last = blocks.at(-1)?.id ?? 'para';
  desk.editor.update(() => void $block(last).selectEnd(), { discrete: true });
  return desk;
}

test('typed punctuation is written as the language does', async () => {
  const desk = open('fr');
  await type(desk, '"Quoi ?" dit-elle...');
  expect(plain(desk)).toBe('«\u202fQuoi\u202f?\u202f» dit-elle…');
});

test('one step of undo gives back what was typed, and it stays', async () => {
  const desk = open('en-GB');
  await type(desk, 'He said "');
  const curly = plain(desk);
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  const straight = plain(desk);
  await type(desk, 'yes ');
  expect([curly, straight, plain(desk)]).toEqual(['He said “', 'He said "', 'He said "yes ']);
});

test('nothing is corrected when it is switched off, in code, or in an address', async () => {
  const off = open(null);
  await type(off, '"a" -- b...');
  const code = open('en-GB', line('code', text('xy', ['code'])));
  act(code, () => {
    $caret('code', 1);
    const selection = $getSelection();
    // A browser tells of the caret's look when it is put there.
    if ($isRangeSelection(selection)) selection.toggleFormat('code');
  });
  await type(code, '"a"...');
  const address = open('en-GB');
  await type(address, 'https://example.org/"a"...');
  expect([plain(off), plain(code), plain(address)]).toEqual([
    '"a" -- b...',
    'x"a"...y',
    'https://example.org/"a"...',
  ]);
});

test('the caret stays where it was while marks before it change', async () => {
  const desk = open('en-GB', paragraph('para', 'one two'));
  act(desk, () => $caret('para', 4));
  await type(desk, '"');
  await type(desk, 'x');
  expect(plain(desk)).toBe('one “xtwo');
});

test('a story is mended in one step, whatever its runs look like, and code stays', () => {
  const desk = open(
    'en-GB',
    line('aaaa', text('"Ye'), text('s"', ['bold']), text(' -- 5 kg '), text('"x"', ['code'])),
    line('bbbb', text('one'), { kind: 'break' }, text("it's")),
  );
  act(desk, () => $getRoot().selectEnd());
  let fixed = 0;
  act(desk, () => {
    fixed = $fixPunctuation('en-GB');
  });
  const mended = desk.body.read();
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect([fixed, mended, plain(desk)]).toEqual([
    5,
    [
      line('aaaa', text('“Ye'), text('s”', ['bold']), text(' – 5\u00a0kg '), text('"x"', ['code'])),
      line('bbbb', text('one'), { kind: 'break' }, text('it’s')),
    ],
    '"Yes" -- 5 kg "x"',
  ]);
});

test('only the lines of a selection are mended', () => {
  const desk = open('en-GB', paragraph('aaaa', 'it...'), paragraph('bbbb', 'is...'));
  act(desk, () => void $block('aaaa').select(0, 1));
  act(desk, () => void $fixPunctuation('en-GB'));
  expect([plain(desk, 0), plain(desk, 1)]).toEqual(['it…', 'is...']);
});

test.each([
  ['see https://example.org/a. ', 'https://example.org/a', 'https://example.org/a'],
  ['(www.example.org) ', 'www.example.org', 'https://www.example.org'],
  ['desk@example.org ', 'desk@example.org', 'mailto:desk@example.org'],
  ['https://example.org/a_(b) ', 'https://example.org/a_(b)', 'https://example.org/a_(b)'],
])('a typed address becomes a link: %s', async (typed, words, href) => {
  const desk = open(null);
  await type(desk, typed);
  const links = contentOf(desk).flatMap((p) => (p.kind === 'text' && p.link ? [[p.text, p.link.href]] : []));
  desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect([links, contentOf(desk)]).toEqual([[[words, href]], [text(typed)]]);
});

test.each(['plain words ', 'javascript:alert(1) ', 'https://a:b@example.org ', 'end.Next '])(
  'is no link: %s',
  async (typed) => {
    const desk = open(null);
    await type(desk, typed);
    expect(contentOf(desk)).toEqual([text(typed)]);
  },
);

test('Enter after an address makes it a link too', async () => {
  const desk = open(null, paragraph('para', 'https://example.org'));
  act(desk, () => void desk.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  await Promise.resolve();
  expect(contentOf(desk)).toEqual([text('https://example.org', [], { href: 'https://example.org' })]);
});

test('a link is changed in words and address, and taken off again', () => {
  const desk = open(
    null,
    line(
      'para',
      text('See '),
      text('he', ['bold'], { href: 'https://a.example' }),
      text('re', [], { href: 'https://a.example' }),
    ),
  );
  act(desk, () => $block('para').getLastDescendant()?.selectEnd());
  const here = desk.editor.read(() => $linkHere());
  act(desk, () => $setLink(desk.editor, 'https://b.example', 'there'));
  const changed = contentOf(desk);
  act(desk, () => $removeLink(desk.editor));
  expect([here, changed, contentOf(desk)]).toEqual([
    { href: 'https://a.example', text: 'here' },
    [text('See '), text('there', ['bold'], { href: 'https://b.example' })],
    [text('See '), text('there', ['bold'])],
  ]);
});

test('a link over lines and the blocks between them is a link of the words, and the blocks stay what they are', () => {
  const desk = open(
    null,
    paragraph('para', 'One'),
    { kind: 'image', id: 'pict', alt: 'A quay', caption: '', credit: '' },
    { kind: 'rule', id: 'rule' },
    paragraph('last', 'Two'),
  );
  const before = desk.body.read();
  act(desk, () => {
    $getRoot().select(0, 4);
    $setLink(desk.editor, 'https://a.example', null);
  });
  const link = { href: 'https://a.example' };
  expect(desk.body.read()).toEqual([
    line('para', text('One', [], link)),
    before[1],
    before[2],
    line('last', text('Two', [], link)),
  ]);
});

test('with nothing selected the words come in at the caret', () => {
  const desk = open(null, paragraph('para', 'See '));
  act(desk, () => void $block('para').selectEnd());
  act(desk, () => $setLink(desk.editor, 'https://a.example/x', 'the minutes'));
  expect(contentOf(desk)).toEqual([text('See '), text('the minutes', [], { href: 'https://a.example/x' })]);
});

test('hidden characters stand in elements of their own, with their names', () => {
  const desk = open(null, paragraph('para', 'a\u202eb\u200bc 👩\u200d🚒 می\u200cخواهم'));
  const names = [...desk.page.querySelectorAll<HTMLElement>('[data-control]')].map((e) => e.dataset.control);
  expect([names, plain(desk)]).toEqual([['RLO', 'ZWSP'], 'a\u202eb\u200bc 👩\u200d🚒 می\u200cخواهم']);
});
