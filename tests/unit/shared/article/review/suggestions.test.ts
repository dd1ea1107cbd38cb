import { describe, expect, it } from 'vitest';
import { text } from '../../../../../shared/article/inline.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { decide } from '../../../../../shared/article/review/decide.ts';
import { diffBlocks } from '../../../../../shared/article/review/diff.ts';
import type { Pen } from '../../../../../shared/article/review/pen.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { readBlocks } from '../../../../../shared/article/review/reading.ts';
import { remark } from '../../../../../shared/article/review/remark.ts';
import { byRisk, type Risk } from '../../../../../shared/article/review/risk.ts';
import { suggestionsIn } from '../../../../../shared/article/review/suggestions.ts';
import { mergeThree } from '../../../../../shared/article/review/three-way.ts';
import { emptyStory } from '../../formats/support.ts';
import { penOf } from './support.ts';

const ada = penOf('Ada Okonjo');
const nils = penOf('Nils Brandt');
const line = (id: string, words: string): Block => ({ kind: 'paragraph', id, content: [text(words)] });
const found = (before: Block[], after: Block[], language = 'en') =>
  suggestionsIn(diffBlocks(before, after, ada, language)).map(({ kind, gone, came }) => ({
    kind,
    gone,
    came,
  }));

describe('suggestions', () => {
  it('are whole words, one for each place, what went before what came', () => {
    expect(
      found(
        [line('aaaa', 'The wall will cost 40 million and open in May, the mayor said.')],
        [line('aaaa', 'The wall will cost 42 million and open in late May, the mayor said')],
      ),
    ).toEqual([
      { kind: 'replaced', gone: '40', came: '42' },
      { kind: 'inserted', gone: '', came: 'late ' },
      { kind: 'deleted', gone: '.', came: '' },
    ]);
  });

  it('are words of the language where it writes no spaces', () => {
    expect(
      found([line('aaaa', '市长说会议将于五月举行')], [line('aaaa', '市长说会议将于六月举行')], 'zh'),
    ).toEqual([{ kind: 'replaced', gone: '五月', came: '六月' }]);
  });

  it('say what was moved, split, joined and made into something else', () => {
    const [one, two, three] = [
      line('aaaa', 'The first paragraph is about the wall.'),
      line('bbbb', 'The second one is about the sea and what it does.'),
      line('cccc', 'The third is short.'),
    ];
    const kinds = (after: Block[]): string[] => found([one, two, three], after).map((s) => s.kind);
    expect(kinds([three, one, two])).toEqual(['moved']);
    expect(
      kinds([
        one,
        line('bbbb', 'The second one is about the sea'),
        line('dddd', ' and what it does.'),
        three,
      ]),
    ).toEqual(['split']);
    expect(
      kinds([
        line(
          'aaaa',
          'The first paragraph is about the wall.The second one is about the sea and what it does.',
        ),
        three,
      ]),
    ).toEqual(['joined']);
    expect(kinds([{ ...one, kind: 'heading', level: 2 } as Block, two, three])).toEqual(['properties']);
    expect(
      kinds([
        {
          kind: 'paragraph',
          id: 'aaaa',
          content: [text('The first paragraph is about the wall.', ['bold'])],
        },
        two,
        three,
      ]),
    ).toEqual(['look']);
  });

  it('grow while one types, and go when one takes one’s own words back', () => {
    const typing = (words: string[], pen: Pen, from: readonly Block[]): readonly Block[] =>
      words.reduce<readonly Block[]>((now, word) => {
        const [first, ...rest] = now;
        if (!first || !('content' in first)) return now;
        return remark(now, [{ ...first, content: [...first.content, text(word)] }, ...rest], pen, {
          language: 'en',
        });
      }, from);
    const base = [line('aaaa', 'The wall')];
    const typed = typing([' i', 's', ' hi', 'gh'], ada, base);
    expect(suggestionsIn(typed).map((s) => s.came)).toEqual([' is high']);
    expect(suggestionsIn(typing(['!'], nils, typed)).map((s) => [s.by, s.came])).toEqual([
      ['Ada Okonjo', ' is high'],
      ['Nils Brandt', '!'],
    ]);
    expect(remark(typed, base, ada, { language: 'en' })).toEqual(base);
    expect(suggestionsIn(remark(typed, base, nils, { language: 'en' })).map((s) => [s.by, s.gone])).toEqual([
      ['Ada Okonjo', ''],
      ['Nils Brandt', ' is high'],
    ]);
  });

  it('beside struck words are not taken for them: the same letter typed anew stays', () => {
    const base = [line('aaaa', 'see')];
    const struck = remark(base, [line('aaaa', 's')], ada, { language: 'en' });
    const [block] = struck;
    if (!block || !('content' in block)) throw new Error('a line is expected');
    const again = remark(struck, [{ ...block, content: [...block.content, text('e')] }], ada, {
      language: 'en',
    });
    expect(readBlocks(again, 'final')).toEqual([line('aaaa', 'se')]);
    expect(readBlocks(again, 'base')).toEqual(base);
  });

  it.each<[string, string, string, Risk]>([
    ['a figure', 'It cost 40 million.', 'It cost 41 million.', 'figure'],
    ['a figure in letters', 'It took forty pumps.', 'It took fifty pumps.', 'figure'],
    ['a name', 'Then Ada Okonjo spoke.', 'Then Ida Okonjo spoke.', 'name'],
    ['quoted words', 'He was “very sure” of it.', 'He was “quite sure” of it.', 'quote'],
    ['a negation', 'It was safe.', 'It was not safe.', 'negation'],
    ['an attribution', 'It failed, she said.', 'It failed, she thought.', 'attribution'],
    ['plain words', 'It was a long day.', 'It was a short day.', 'words'],
    ['a comma', 'Long, cold days.', 'Long cold days.', 'punctuation'],
  ])('touching %s are told so', (_, before, after, risk) => {
    const body = diffBlocks([line('aaaa', before)], [line('aaaa', after)], ada, 'en');
    const risks = byRisk(suggestionsIn(body), { body, meta: { language: 'en-GB', entities: [] } });
    expect(risks.map(({ risks: [first] }) => first)).toEqual([risk]);
  });

  it('are looked at by risk: figures first, commas last', () => {
    const body = diffBlocks(
      [line('aaaa', 'Long, cold days. It was a long week. It cost 40 million.')],
      [line('aaaa', 'Long cold days. It was a short week. It cost 41 million.')],
      ada,
      'en',
    );
    const order = byRisk(suggestionsIn(body), { body, meta: { language: 'en', entities: [] } });
    expect(order.map(({ suggestion }) => suggestion.gone)).toEqual(['40', 'long', ',']);
  });
});

describe('deciding', () => {
  const body = remark(
    diffBlocks(
      [line('aaaa', 'One two.'), line('bbbb', 'Three.')],
      [line('aaaa', 'One new two.'), line('bbbb', 'Three.')],
      ada,
      'en',
    ),
    [],
    nils,
    { language: 'en' },
  );

  it('by author leaves the others open', () => {
    const story = { ...emptyStory(), body: [...body] };
    const decided = decide(story, 'reject', { by: 'Nils Brandt' });
    if (!decided.ok) throw new Error('refused');
    expect(suggestionsIn(decided.value.body).map((s) => s.by)).toEqual(['Ada Okonjo']);
  });

  it('in a range takes what touches it', () => {
    const marked = diffBlocks(
      [line('aaaa', 'One two three.'), line('bbbb', 'Four.')],
      [line('aaaa', 'One six three.'), line('bbbb', 'Five.')],
      ada,
      'en',
    );
    const story = { ...emptyStory(), body: marked };
    const decided = decide(story, 'accept', {
      from: { line: 'bbbb', offset: 0 },
      to: { line: 'bbbb', offset: 3 },
    });
    if (!decided.ok) throw new Error('refused');
    expect(project(decided.value, 'base').body).toEqual([
      line('aaaa', 'One two three.'),
      line('bbbb', 'Five.'),
    ]);
  });

  it('refuses to accept in bulk what clashes, names it, and takes it by its id', () => {
    const view = (words: string) => project({ ...emptyStory(), body: [line('aaaa', words)] });
    const merged = mergeThree(
      view('The wall is high.'),
      view('The wall is tall.'),
      view('The wall is low.'),
      nils,
    );
    const story = { ...emptyStory(), body: merged.body };
    const refused = decide(story, 'accept', { all: true });
    if (refused.ok) throw new Error('accepted');
    expect(refused.problem.clashes.map(({ gone, came }) => [gone, came])).toEqual([['tall', 'low']]);
    const taken = decide(story, 'accept', { ids: refused.problem.clashes.map(({ id }) => id) });
    expect(taken.ok && taken.value.body).toEqual([line('aaaa', 'The wall is low.')]);
  });
});

describe('a merge', () => {
  const view = (body: Block[]) => project({ ...emptyStory(), body });
  const merged = (base: Block[], ours: Block[], theirs: Block[]) =>
    mergeThree(view(base), view(ours), view(theirs), nils);
  const two = [
    line('aaaa', 'The wall will open in May.'),
    line('bbbb', 'The sea will have the road, she said.'),
  ];

  it('puts together what each changed, without a clash', () => {
    const { body, clashes } = merged(
      two,
      [line('aaaa', 'The new wall will open in May.'), ...two.slice(1)],
      [line('aaaa', 'The wall will open in June.'), ...two.slice(1)],
    );
    expect([clashes, readBlocks(body, 'final')]).toEqual([
      [],
      [line('aaaa', 'The new wall will open in June.'), ...two.slice(1)],
    ]);
  });

  it('flags what one took out and the other worked on, either way round', () => {
    const worked = [line('aaaa', 'The wall will open in late May.'), ...two.slice(1)];
    expect(merged(two, worked, two.slice(1)).clashes).toHaveLength(1);
    expect(merged(two, two.slice(1), worked).clashes).toHaveLength(1);
  });

  it('keeps our order where both have one, and says so', () => {
    const three = [...two, line('cccc', 'A third.')];
    const [a, b, c] = three;
    if (!a || !b || !c) throw new Error('three lines are expected');
    const made = merged(three, [b, a, c], [a, c, b]);
    expect([made.order, readBlocks(made.body, 'final').map((x) => x.id)]).toEqual([
      true,
      ['bbbb', 'aaaa', 'cccc'],
    ]);
    const theirs = merged(three, [a, b, line('cccc', 'A third one.')], [c, a, b]);
    expect([theirs.order, readBlocks(theirs.body, 'final').map((x) => x.id)]).toEqual([
      false,
      ['cccc', 'aaaa', 'bbbb'],
    ]);
  });

  it('merges fields, and tells those that clash', () => {
    const story = emptyStory();
    const of = (meta: Partial<typeof story.meta>) => project({ ...story, meta: { ...story.meta, ...meta } });
    const made = mergeThree(
      of({}),
      of({ slug: 'ours', headline: 'Ours' }),
      of({ slug: 'theirs', desk: 'News' }),
      nils,
    );
    expect([made.meta.headline, made.meta.desk, made.meta.slug, made.fields]).toEqual([
      'Ours',
      'News',
      'ours',
      [{ field: 'slug', mine: 'ours', theirs: 'theirs' }],
    ]);
  });

  it('brings a table whose rows changed as a whole, and cells of the same grid word by word', () => {
    const table = (id: string, ...rows: string[]): Block => ({
      kind: 'table',
      id,
      rows: rows.map((words, i) => ({
        cells: [{ content: [{ kind: 'paragraph', id: `c00${String(i)}`, content: [text(words)] }] }],
      })),
    });
    const base = [table('tabl', 'One two', 'Three')];
    const cells = merged(base, [table('tabl', 'One two', 'Four')], [table('tabl', 'One six', 'Three')]);
    expect(readBlocks(cells.body, 'final')).toEqual([table('tabl', 'One six', 'Four')]);
    const grown = suggestionsIn(diffBlocks(base, [table('tabl', 'One two', 'Three', 'Four')], ada, 'en'));
    expect(grown.map((s) => s.kind)).toEqual(['replaced']);
  });
});
