import { describe, expect, it } from 'vitest';
import { Lane } from '../../../../renderer/language/lane.ts';
import type { Finding, Piece } from '../../../../shared/language/finding.ts';

const piece = (key: string, text: string): Piece => ({ key, place: 'body', text, skip: [] });
const finding = (words: string): Finding => ({
  from: 0,
  to: words.length,
  sort: 'spelling',
  level: 'warn',
  rule: 'spelling:en',
  message: '',
  suggestions: [],
});

/** A check whose answers are given by hand. */
function byHand() {
  const asked: { texts: string[]; answer: () => void; refuse: () => void }[] = [];
  const check = (pieces: readonly Piece[]): Promise<Finding[][]> =>
    new Promise((resolve, reject) => {
      asked.push({
        texts: pieces.map(({ text }) => text),
        answer: () => resolve(pieces.map(({ text }) => [finding(text)])),
        refuse: () => reject(new Error('no')),
      });
    });
  return { asked, check };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a check over a story', () => {
  it('looks only at what it has not seen, also when words come back or move', async () => {
    const { asked, check } = byHand();
    const lane = new Lane(check, () => undefined);
    lane.want([piece('a', 'one'), piece('b', 'two')]);
    asked[0]?.answer();
    await turn();
    lane.want([piece('a', 'one!'), piece('b', 'two')]);
    asked[1]?.answer();
    await turn();
    lane.want([piece('c', 'two'), piece('a', 'one')]);
    await turn();
    expect(asked.map(({ texts }) => texts)).toEqual([['one', 'two'], ['one!']]);
    expect(lane.found(piece('z', 'one'))).toEqual([finding('one')]);
  });

  it('takes the pieces in the order they are wanted, a bounded batch at a time, and drops those no longer wanted', async () => {
    const { asked, check } = byHand();
    const lane = new Lane(check, () => undefined);
    const long = (n: number) => piece(String(n), `${String(n)} ${'x'.repeat(2_000)}`);
    lane.want([long(1), long(2), long(3)]);
    lane.want([long(3)]);
    asked[0]?.answer();
    await turn();
    asked[1]?.answer();
    await turn();
    expect(asked.map(({ texts }) => texts.map((text) => text.slice(0, 1)))).toEqual([['1'], ['3']]);
  });

  it('looks at everything again when what it looks for has changed, and never mixes old answers in', async () => {
    const { asked, check } = byHand();
    const lane = new Lane(check, () => undefined);
    const one = piece('a', 'one');
    lane.want([one]);
    lane.forget();
    asked[0]?.answer();
    await turn();
    expect([lane.found(one), lane.waiting]).toEqual([undefined, 1]);
    asked[1]?.answer();
    await turn();
    expect([lane.found(one), lane.waiting]).toEqual([[finding('one')], 0]);
  });

  it('stops at a check that cannot be made and tries again when asked anew', async () => {
    const { asked, check } = byHand();
    let told = 0;
    const lane = new Lane(check, () => (told += 1));
    lane.want([piece('a', 'one')]);
    asked[0]?.refuse();
    await turn();
    expect([asked.length, told]).toEqual([1, 1]);
    lane.want([piece('a', 'one')]);
    asked[1]?.answer();
    await turn();
    expect(lane.waiting).toBe(0);
  });
});
