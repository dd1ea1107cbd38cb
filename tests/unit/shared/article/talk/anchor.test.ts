import { describe, expect, it, test } from 'vitest';
import { project } from '../../../../../shared/article/projection.ts';
import {
  anchor as anchorType,
  anchorToBlock,
  anchorToWords,
  MOST_QUOTED,
  quoteOf,
} from '../../../../../shared/article/talk/anchor.ts';
import { findAnchor } from '../../../../../shared/article/talk/find-anchor.ts';
import { anchorOn, blockAt, inText, ofBlocks, paragraph, story } from './support.ts';

const stamp = { id: 'sugg-1', by: 'Ines Okonjo', at: '2026-03-01T09:00:00.000Z' };
const COUNCIL = 'The council voted for the harbour barrier on Monday after a long night.';

describe('words that are commented on', () => {
  it('are found where they stand, and their anchor is what the store will read', () => {
    const article = story(COUNCIL);
    const on = anchorOn(article, 'b000', 'harbour barrier');
    expect(anchorType.parse(on)).toEqual(on);
    expect(findAnchor(article, on)).toEqual({
      state: 'words',
      parts: [inText('b000', 26, 41)],
      how: 'exact',
      missing: 0,
      reading: 'final',
    });
  });

  test.each<[string, string[], number, number, number]>([
    ['were moved by words before them', [`Late news. ${COUNCIL}`], 0, 37, 52],
    [
      'lost the words before them',
      ['Harbour news: harbour barrier on Monday after a long night.'],
      0,
      14,
      29,
    ],
    [
      'were split off into a block of its own',
      ['The council voted for the', 'harbour barrier on Monday after a long night.'],
      1,
      0,
      15,
    ],
    ['were moved to another block', ['Something else.', COUNCIL], 1, 26, 41],
  ])('are found when they %s', (_how, lines, block, from, to) => {
    const on = anchorOn(story(COUNCIL), 'b000', 'harbour barrier');
    expect(findAnchor(story(...lines), on)).toMatchObject({
      how: 'exact',
      parts: [inText(blockAt(block), from, to)],
    });
  });

  it('are told from the same words beside them', () => {
    const line = 'No, no, the mayor said no, and the clerk said no again.';
    const on = anchorOn(story(line), 'b000', 'said no', 1);
    const now = line.replace('No, no, the mayor said no, and', 'Then');
    expect(findAnchor(story(now), on)).toMatchObject({
      how: 'exact',
      parts: [{ from: now.indexOf('said no') }],
    });
    const gone = line.replace('the clerk said no again', 'she left');
    expect(findAnchor(story(gone), on)).toMatchObject({ how: 'unsure' });
  });

  it('are edited when their neighbours are there and some of them are left', () => {
    const on = anchorOn(story(COUNCIL), 'b000', 'voted for the harbour barrier');
    const now = COUNCIL.replace('voted for the harbour', 'voted against the harbour');
    expect(findAnchor(story(now), on)).toMatchObject({
      how: 'changed',
      parts: [{ from: 12, to: 12 + 'voted against the harbour barrier'.length }],
    });
  });

  test.each([
    ['cut out', COUNCIL.replace('harbour barrier ', '')],
    ['replaced by others', COUNCIL.replace('harbour barrier', 'new library')],
    ['gone with their block', ''],
  ])('are detached when they are %s', (_how, line) => {
    const on = anchorOn(story(COUNCIL), 'b000', 'harbour barrier');
    expect(findAnchor(story(line), on)).toEqual({ state: 'detached', block: 'b000' });
    expect(findAnchor(ofBlocks([paragraph('zzzz', line)]), on)).toEqual({ state: 'detached', block: null });
  });

  it('may be in the headline, and over several lines', () => {
    const article = { ...story(COUNCIL, 'Ships stay out.') };
    article.meta.headline = 'Barrier wins';
    const made = anchorToWords(project(article), 3, [
      { at: { field: 'headline' }, from: 0, to: 7 },
      inText('b000', 65, COUNCIL.length),
      inText('b001', 0, 5),
    ]);
    expect(made.ok && quoteOf(made.value)).toBe('Barrier\nnight.\nShips');
    if (!made.ok) return;
    expect(findAnchor(article, made.value)).toMatchObject({ how: 'exact', missing: 0 });
    article.meta.headline = 'Vote lost';
    expect(findAnchor(article, made.value)).toMatchObject({ how: 'changed', missing: 1 });
  });

  it('are detached rather than guessed at, when they are gone and stand in many other places', () => {
    const lines = [COUNCIL, 'On the quay the mayor waited.', 'In the end the ships came.'];
    const on = anchorOn(story(...lines), 'b000', 'the', 0);
    expect(findAnchor(story('Everyone left.', ...lines.slice(1)), on)).toEqual({
      state: 'detached',
      block: 'b000',
    });
  });

  it('never cut a sign in two, when they are chosen and when they are found', () => {
    const article = story('Ambulanse 👩‍🚒 kom. Café e\u0301te\u0301.');
    const at = 'Ambulanse 👩‍🚒'.length;
    const made = anchorToWords(project(article), 1, [inText('b000', 11, at - 1)]);
    expect(made.ok && quoteOf(made.value)).toBe('👩‍🚒');
    const letter = anchorOn(story('One e here.'), 'b000', 'e', 1);
    expect(findAnchor(story('One', 'e\u0301'), letter)).toMatchObject({ parts: [inText('b000', 2, 3)] });
    expect(findAnchor(story('e\u0301'), letter)).toMatchObject({ state: 'detached' });
  });

  it('are found in the final text, and struck ones in the text before', () => {
    const plain = story(COUNCIL);
    const on = anchorOn(plain, 'b000', 'harbour barrier');
    const marked = ofBlocks([
      {
        kind: 'paragraph',
        id: 'b000',
        content: [
          { kind: 'text', text: 'In short, ', ins: stamp },
          { kind: 'text', text: 'The council voted for the harbour ' },
          { kind: 'text', text: 'flood ', ins: stamp },
          { kind: 'text', text: 'barrier on Monday' },
          { kind: 'text', text: ' after', del: stamp },
          { kind: 'text', text: ' a long night.' },
        ],
      },
    ]);
    expect(findAnchor(marked, on)).toMatchObject({
      reading: 'final',
      how: 'changed',
      parts: [{ from: 36, to: 57 }],
    });
    const struck = anchorOn(plain, 'b000', 'after');
    expect(findAnchor(marked, struck)).toMatchObject({
      reading: 'base',
      how: 'exact',
      parts: [{ from: 52, to: 57 }],
    });
  });

  it('are where they were struck, and not where the same words stand in doubt', () => {
    const line = 'The clerk said no. The mayor came late, and in the end the clerk left.';
    const on = anchorOn(story(line), 'b000', 'clerk');
    const struck = ofBlocks([
      {
        kind: 'paragraph',
        id: 'b000',
        content: [
          { kind: 'text', text: 'The clerk said no. ', del: stamp },
          { kind: 'text', text: line.slice(19) },
        ],
      },
    ]);
    expect(findAnchor(struck, on)).toMatchObject({ reading: 'base', how: 'exact', parts: [{ from: 4 }] });
  });

  it('need a word, a line that is there, and no more than can be read again', () => {
    const text = project(story('a   b', 'x'.repeat(MOST_QUOTED + 1)));
    const faultOf = (...args: Parameters<typeof inText>) => {
      const made = anchorToWords(text, 1, [inText(...args)]);
      return made.ok ? 'none' : made.problem;
    };
    expect([
      faultOf('b000', 1, 4),
      faultOf('b000', 2, 2),
      faultOf('b000', 0, 9),
      faultOf('nope', 0, 1),
      faultOf('b001', 0, MOST_QUOTED + 1),
    ]).toEqual(['no-words', 'no-words', 'gone', 'gone', 'too-long']);
  });
});

describe('a block that is commented on', () => {
  it('is known by its id, whatever it says, and by its opening without it', () => {
    const made = anchorToBlock(project(story('One.', COUNCIL)), 2, 'b001');
    if (!made.ok) throw new Error(made.problem);
    expect(findAnchor(story('One.', 'Rewritten.'), made.value)).toMatchObject({
      state: 'block',
      how: 'exact',
    });
    expect(findAnchor(ofBlocks([paragraph('fresh', `${COUNCIL} And more.`)]), made.value)).toEqual({
      state: 'block',
      block: 'fresh',
      how: 'unsure',
      reading: 'final',
    });
    expect(findAnchor(story('One.'), made.value)).toEqual({ state: 'detached', block: null });
  });

  it('may be a paragraph in a table, and must be there', () => {
    const body = project(
      ofBlocks([
        {
          kind: 'table',
          id: 'tabl',
          rows: [{ cells: [{ content: [{ kind: 'paragraph', id: 'cell', content: [] }] }] }],
        },
      ]),
    );
    expect(anchorToBlock(body, 1, 'cell').ok).toBe(true);
    expect(anchorToBlock(body, 1, 'gone')).toEqual({ ok: false, problem: 'gone' });
  });
});

test('a comment on the story is on the story', () => {
  expect(findAnchor(story(''), { on: 'story' })).toEqual({ state: 'story' });
});
