// @vitest-environment happy-dom
import fc from 'fast-check';
import { UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { matcherFor, replacementFor } from '../../../../shared/article/find.ts';
import { linesOf, type BlockLine } from '../../../../shared/article/lines.ts';
import type { Block } from '../../../../shared/article/nodes/index.ts';
import { searchNow, storyFinder } from '../../../../shared/article/story-finder.ts';
import { $replaceSpots, $selectedBlocks, $selectSpot, type Edit } from '../../../../shared/editor/index.ts';
import { anyBody } from './bodies.ts';
import { act, openBody } from './editing.ts';

const query = { matchCase: false, wholeWord: false, regex: false, language: 'en' };

/** Every edit that replaces a text in a body. */
function editsFor(body: readonly Block[], text: string, words: string, regex = false): Edit[] {
  const matcher = matcherFor({ ...query, text, regex });
  if (!matcher.ok) throw new Error(matcher.problem.message);
  const finder = storyFinder();
  searchNow(finder, { fields: [], body }, matcher.value);
  return finder
    .matches({ fields: [], body })
    .matches.flatMap(({ at, found }) =>
      'block' in at ? [{ ...at, from: found.from, to: found.to, with: replacementFor(words, found) }] : [],
    );
}

const key = ({ at }: BlockLine): string => `${at.block} ${at.part}`;
const lines = (body: readonly Block[]): Map<string, string> =>
  new Map(body.flatMap(linesOf).map((line) => [key(line), line.text]));

test('replacing everything is what replacing in the plain lines is, and one undo brings all back', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyBody,
      fc.constantFrom('a', 'or', 'i', '汉', 'ם', '👩‍🚒', ' '),
      fc.constantFrom('', 'x', 'longer words', 'שלום'),
      async (body, text, words) => {
        const desk = openBody(body);
        const before = desk.body.read();
        const edits = editsFor(before, text, words);
        act(desk, () => {
          $replaceSpots(edits);
        });
        const expected = new Map(
          [...lines(before)]
            .map(([at, line]): [string, string] => {
              let out = line;
              for (const edit of edits.filter((e) => `${e.block} ${e.part}` === at).toReversed())
                out = out.slice(0, edit.from) + words + out.slice(edit.to);
              return [at, out];
            })
            .filter(([, line]) => line !== ''),
        );
        expect(lines(desk.body.read())).toEqual(expected);
        if (edits.length > 0) {
          desk.editor.dispatchCommand(UNDO_COMMAND, undefined);
          await Promise.resolve();
        }
        expect(desk.body.read()).toEqual(before);
        desk.body.stop();
        desk.page.remove();
      },
    ),
    { numRuns: 80 },
  );
});

const formatted: Block = {
  kind: 'paragraph',
  id: 'p001',
  content: [
    { kind: 'text', text: 'The har' },
    { kind: 'text', text: 'bour', marks: ['bold'] },
    { kind: 'text', text: ' master', link: { href: 'https://example.org/' } },
    { kind: 'text', text: ' spoke', marks: ['italic'] },
  ],
};

test('words keep the look of the first character they replace, and what is around keeps its own', () => {
  const desk = openBody([formatted]);
  act(desk, () => {
    $replaceSpots([
      { block: 'p001', part: 'text', from: 4, to: 18, with: 'port chief' },
      { block: 'p001', part: 'text', from: 20, to: 24, with: 'talk' },
    ]);
  });
  expect(desk.body.read()).toEqual([
    {
      kind: 'paragraph',
      id: 'p001',
      content: [
        { kind: 'text', text: 'The port chief' },
        { kind: 'text', text: ' s', marks: ['italic'] },
        { kind: 'text', text: 'talk', marks: ['italic'] },
      ].reduce<object[]>(joinLooks, []),
    },
  ]);
});

/** The article joins neighbours of one look. */
function joinLooks(out: object[], part: { kind: string; text: string; marks?: string[] }): object[] {
  const last = out.at(-1) as typeof part | undefined;
  if (last && JSON.stringify(last.marks) === JSON.stringify(part.marks))
    return [...out.slice(0, -1), { ...last, text: last.text + part.text }];
  return [...out, part];
}

test('a link whose words are all replaced stays a link, and one whose words go is gone', () => {
  const body: Block[] = [
    {
      kind: 'paragraph',
      id: 'p001',
      content: [{ kind: 'text', text: 'minutes', link: { href: 'https://example.org/' } }],
    },
    {
      kind: 'paragraph',
      id: 'p002',
      content: [
        { kind: 'text', text: 'a' },
        { kind: 'text', text: 'minutes', link: { href: 'https://example.org/' } },
      ],
    },
  ];
  const desk = openBody(body);
  act(desk, () => {
    $replaceSpots([
      { block: 'p001', part: 'text', from: 0, to: 7, with: 'notes' },
      { block: 'p002', part: 'text', from: 1, to: 8, with: '' },
    ]);
  });
  expect(desk.body.read()).toEqual([
    {
      kind: 'paragraph',
      id: 'p001',
      content: [{ kind: 'text', text: 'notes', link: { href: 'https://example.org/' } }],
    },
    { kind: 'paragraph', id: 'p002', content: [{ kind: 'text', text: 'a' }] },
  ]);
});

test('captions, alternative texts, attributions and cells are searched and replaced too', () => {
  const body: Block[] = [
    { kind: 'image', id: 'i001', alt: 'a quay', caption: 'The quay', credit: 'Quay desk' },
    {
      kind: 'pullquote',
      id: 'q001',
      content: [{ kind: 'text', text: 'No quay' }],
      attribution: 'Quay master',
    },
    {
      kind: 'table',
      id: 't001',
      rows: [
        {
          cells: [
            { content: [{ kind: 'paragraph', id: 'c001', content: [{ kind: 'text', text: 'quay' }] }] },
          ],
        },
      ],
    },
  ];
  const desk = openBody(body);
  act(desk, () => {
    $replaceSpots(editsFor(body, '(q)uay', '$1u', true));
  });
  expect([...lines(desk.body.read()).values()]).toEqual([
    'The qu',
    'a qu',
    'Qu desk',
    'No qu',
    'Qu master',
    'qu',
  ]);
});

test('the caret stays with its text, and a match can be selected across runs', () => {
  const desk = openBody([formatted]);
  act(desk, () => void $selectSpot({ block: 'p001', part: 'text', from: 4, to: 18 }));
  const selected = () =>
    desk.editor.getEditorState().read(() => $selectedBlocks().map((b) => linesOf(b)[0]?.text));
  expect(selected()).toEqual(['harbour master']);
  act(desk, () => {
    $replaceSpots([{ block: 'p001', part: 'text', from: 0, to: 3, with: 'Our' }]);
  });
  expect(selected()).toEqual(['harbour master']);
});
