import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText, text, type Inline } from '../../../../../shared/article/inline.ts';
import { articleMeta, emptyMeta, type ArticleMeta } from '../../../../../shared/article/meta.ts';
import type { Block } from '../../../../../shared/article/nodes/index.ts';
import { project } from '../../../../../shared/article/projection.ts';
import { FIELDS } from '../../../../../shared/article/compare/fields.ts';
import {
  compareArticles,
  isEqual,
  type BlockChange,
  type Comparison,
} from '../../../../../shared/article/compare/index.ts';
import { comparison } from '../../../../../shared/article/compare/model.ts';
import { bodies } from '../../formats/arbitraries.ts';

const meta = emptyMeta({ language: 'en-GB', zone: 'UTC' });
const paragraph = (id: string, ...content: (string | Inline)[]): Block => ({
  kind: 'paragraph',
  id,
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});

const compare = (
  before: Block[],
  after: Block[],
  metas: [ArticleMeta, ArticleMeta] = [meta, meta],
): Comparison =>
  compareArticles(project({ meta: metas[0], body: before }), project({ meta: metas[1], body: after }));

const SIGN = { same: '', gone: '-', new: '+', look: '~' } as const;
/** Each block in a line: `[-gone-][+new+]`, its state and seam in front when there is something to say. */
const told = ({ blocks }: Comparison): string[] =>
  blocks.map((b) => {
    const words = (b.pieces ?? [])
      .map(({ op, text: part }) => (op === 'same' ? part : `[${SIGN[op]}${part}${SIGN[op]}]`))
      .join('');
    return [b.state === 'same' ? '' : b.state, b.moved ? 'moved' : '', b.seam === 'none' ? '' : b.seam, words]
      .filter((part) => part !== '')
      .join(' ');
  });

describe('comparing two texts', () => {
  it('marks words, what went before what came', () => {
    expect(
      told(
        compare(
          [paragraph('b001', 'The council voted 30 to 12 on Monday.')],
          [paragraph('b001', 'The council voted 31 to 12 late on Monday.')],
        ),
      ),
    ).toEqual(['changed The council voted [-30-][+31+] to 12 [+late +]on Monday.']);
  });

  it('reads a rewritten sentence as one change, not as crumbs', () => {
    expect(
      told(
        compare(
          [paragraph('b001', 'Mira Okonjo told the old harbour board.')],
          [paragraph('b001', 'Nobody asked a new fishing fleet owner.')],
        ),
      ),
    ).toEqual([
      'changed [-Mira Okonjo told the old harbour board-][+Nobody asked a new fishing fleet owner+].',
    ]);
  });

  it('sees a look, a link and a space that cannot be seen', () => {
    const link = { href: 'https://one.example/' };
    const before = [paragraph('b001', 'A ', text('word', undefined, link), ' of 5 km')];
    const after = [
      paragraph('b001', 'A ', text('word', undefined, { href: 'https://two.example/' }), ' of 5\u00a0km'),
    ];
    expect(told(compare(before, after))).toEqual(['changed A [~word~] of 5[- -][+\u00a0+]km']);
    expect(told(compare([paragraph('b001', 'Loud')], [paragraph('b001', text('Loud', ['bold']))]))).toEqual([
      'changed [~Loud~]',
    ]);
  });

  it('keeps words unmarked that only crossed a break', () => {
    const whole = paragraph('b001', 'The first half stays here. The second half moves on.');
    const halves = [
      paragraph('b001', 'The first half stays here. '),
      paragraph('b002', 'The second half moves on.'),
    ];
    expect([told(compare([whole], halves)), told(compare(halves, [whole]))]).toEqual([
      ['changed The first half stays here. ', 'changed split The second half moves on.'],
      ['changed joined The first half stays here. The second half moves on.'],
    ]);
  });

  it('sees a break also where the words after it go on in another way', () => {
    expect(
      told(
        compare(
          [paragraph('b001', '“Enough,” said Mira Okonjo, who leads the harbour board.')],
          [
            paragraph('b001', '“Enough,” said Mira Okonjo, '),
            paragraph('b002', 'who leads the harbour board and has fished here since she was nine.'),
          ],
        ),
      ),
    ).toEqual([
      'changed “Enough,” said Mira Okonjo, ',
      'changed split who leads the harbour board[+ and has fished here since she was nine+].',
    ]);
  });

  it('shows a block that moved once, in its new place', () => {
    const [a, b, c] = [paragraph('b001', 'Alpha'), paragraph('b002', 'Beta'), paragraph('b003', 'Gamma')];
    expect(told(compare([a, b, c], [c, a, b]))).toEqual(['moved Gamma', 'Alpha', 'Beta']);
  });

  it('matches by words where ids are new, as after an import', () => {
    expect(
      told(
        compare(
          [paragraph('old1', 'The ferry is late again.'), paragraph('old2', 'Rain is coming.')],
          [
            paragraph('new1', 'Opening line.'),
            paragraph('new2', 'The ferry is very late again.'),
            paragraph('new3', 'Rain is coming.'),
          ],
        ),
      ),
    ).toEqual(['new [+Opening line.+]', 'changed The ferry is [+very +]late again.', 'Rain is coming.']);
  });

  it('says what changed of a picture, not only that it did', () => {
    const picture = (alt: string, credit: string): Block => ({
      kind: 'image',
      id: 'b001',
      media: 'a'.repeat(64),
      alt,
      caption: '',
      credit,
    });
    const found = compare([picture('', 'Desk')], [picture('A quay at dawn', 'Desk')]);
    expect(found.blocks[0]?.properties).toMatchObject([
      { name: 'alt', before: '', after: 'A quay at dawn', pieces: [{ op: 'new', text: 'A quay at dawn' }] },
    ]);
  });

  it('compares tables row by row and cell by cell', () => {
    const table = (...rows: string[][]): Block => ({
      kind: 'table',
      id: 'b001',
      rows: rows.map((cells, r) => ({
        cells: cells.map((words, c) => ({
          content: [{ kind: 'paragraph', id: `c${String(r)}${String(c)}x`, content: [text(words)] }],
        })),
      })),
    });
    const found = compare(
      [table(['Ward', 'Votes'], ['North', '31'], ['South', '12'])],
      [table(['Ward', 'Votes'], ['North', '33'], ['East', '7'], ['South', '12'])],
    );
    expect(found.blocks[0]?.rows?.map((row) => row.state)).toEqual(['same', 'changed', 'new', 'same']);
    expect(found.words).toEqual({ gone: 1, came: 3 });
  });

  it('compares by the words of the language, also where no space parts them', () => {
    const before = { ...meta, language: 'zh' };
    expect(
      told(
        compare(
          [paragraph('b001', '海湾城市准备迎接台风')],
          [paragraph('b001', '海湾城市准备迎接暴雨')],
          [before, before],
        ),
      ),
    ).toEqual(['changed 海湾城市准备迎接[-台风-][+暴雨+]']);
  });

  it('sees every field of the story, and nothing where nothing changed', () => {
    const after: ArticleMeta = {
      ...meta,
      headline: 'Barrier vote passes',
      keywords: ['harbour'],
      embargo: { at: 1, zone: 'Europe/Oslo' },
      status: 'ready',
    };
    expect(compare([], [], [{ ...meta, keywords: ['flood'] }, after]).fields).toMatchObject([
      { as: 'words', field: 'headline' },
      { as: 'value', field: 'status', before: 'draft', after: 'ready' },
      { as: 'moment', field: 'embargo', before: null, after: { at: 1, zone: 'Europe/Oslo' } },
      { as: 'list', field: 'keywords', gone: ['flood'], came: ['harbour'], reordered: false },
    ]);
  });

  it('has a row for every field of the model', () => {
    // What is compared holds no proposals: they are in the fields, or they are not.
    const rows = new Set(['proposals', ...Object.keys(FIELDS).map((name) => name.split('.')[0])]);
    expect(Object.keys(articleMeta.shape).filter((field) => !rows.has(field))).toEqual([]);
  });
});

/** The words of one side, block by block, as the comparison tells them. */
const side = (changes: readonly BlockChange[], drop: 'new' | 'gone'): string =>
  changes
    .map((b) =>
      (b.pieces ?? [])
        .filter((p) => p.op !== drop)
        .map((p) => p.text)
        .join(''),
    )
    .join('');

const runningText = (body: readonly Block[]): string =>
  body.map((b) => ('content' in b ? inlineText(b.content) : '')).join('');

describe('any two texts', () => {
  const pair = fc
    .tuple(bodies, bodies, fc.array(fc.nat({ max: 6 }), { maxLength: 4 }))
    .map(([a, b, picks]) => {
      const before = a.map((block, i) => ({ ...block, id: `old-${String(i)}` }));
      // Some blocks of the first come again in the second, changed or not, in another order.
      const again = picks.flatMap((n, i) => {
        const block = before[n];
        return block && picks.indexOf(n) === i ? [block] : [];
      });
      const after = [...again, ...b.map((block, i) => ({ ...block, id: `new-${String(i)}` }))];
      return { before, after };
    });

  it('give the later text, in order, without what went', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const found = compare(before, after);
        expect(side(found.blocks, 'gone')).toBe(runningText(after));
        expect(found.blocks.filter((b) => b.state !== 'gone').map((b) => b.block.id)).toEqual(
          after.map((b) => b.id),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('give every character of the earlier text without what came', () => {
    const letters = (words: string): string[] => Array.from(words).toSorted();
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        expect(letters(side(compare(before, after).blocks, 'new'))).toEqual(letters(runningText(before)));
      }),
      { numRuns: 300 },
    );
  });

  it('are a valid answer, and equal only to themselves', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const found = compare(before, after);
        expect(comparison.safeParse(found).success).toBe(true);
        expect(isEqual(compare(after, after))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
