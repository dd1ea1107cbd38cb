import { expect, it } from 'vitest';
import { openGrammar } from '../../../../renderer/language/grammar.ts';
import type { Piece } from '../../../../shared/language/finding.ts';

const piece = (text: string, more: Partial<Piece> = {}): Piece => ({
  key: 'body:a',
  place: 'body',
  text,
  skip: [],
  ...more,
});

it('lets an item of a list begin small, and asks it elsewhere to begin with a capital', async () => {
  const grammar = await openGrammar('British');
  const capitals = async (one: Piece) =>
    (await grammar.check(one))
      .filter(({ rule }) => rule === 'harper:SentenceCapitalization')
      .map(({ from }) => from);
  expect([
    await capitals(piece('the market keeps its landing on Thursday.')),
    await capitals(piece('the market keeps its landing on Thursday,', { item: true })),
    await capitals(piece('The market keeps its landing. the lights stay on all night.', { item: true })),
  ]).toEqual([[0], [], [30]]);
});
