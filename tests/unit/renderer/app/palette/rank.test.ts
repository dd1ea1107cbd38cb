import { describe, expect, it } from 'vitest';
import { rank, recentOf, withRecent } from '../../../../../renderer/app/palette/rank.ts';
import { score } from '../../../../../renderer/ui/score.ts';

const entries = [
  { id: 'export', label: 'Export…', also: 'Story' },
  { id: 'exports', label: 'Exports', also: 'Window' },
  { id: 'theme', label: 'Switch between light and dark', also: 'Copydesk' },
  { id: 'text', label: 'Heading', also: 'Text' },
  { id: 'resume', label: 'Résumé of the day', also: 'Story' },
];
const ids = (query: string, recent: string[] = []) => rank(entries, query, recent).map(({ id }) => id);

describe('what is typed into the palette', () => {
  it('finds beginnings first, then words, then letters inside', () => {
    expect([score('exp', 'Export…'), score('dark', 'Switch to dark'), score('port', 'Export…')]).toEqual([
      expect.closeTo(100, 0),
      expect.closeTo(80, 0),
      expect.closeTo(50, 0),
    ]);
  });

  it('finds letters in their order from the start of a word, and costs each gap', () => {
    const near = score('swda', 'Switch between light and dark') ?? 0;
    expect([near > 0, score('xport', 'Switch'), score('wch', 'Switch')]).toEqual([true, null, null]);
  });

  it('needs every word, in any order', () => {
    expect([ids('dark switch'), ids('dark story')]).toEqual([['theme'], []]);
  });

  it('reads through case and accents and other scripts', () => {
    expect([ids('RESUME'), score('بح', 'بحث'), score('検索', '記事を検索')].map((x) => x !== null)).toEqual([
      true,
      true,
      true,
    ]);
    expect(ids('RESUME')).toEqual(['resume']);
  });

  it('lets what was used lately lead among equals, and never hides a better fit', () => {
    expect([ids('ex')[0], ids('ex', ['exports'])[0], ids('dark', ['export'])[0]]).toEqual([
      'export',
      'exports',
      'theme',
    ]);
  });

  it('lets a whole name win over a longer one that was used lately', () => {
    const both = [
      { id: 'template', label: 'New story from a template…' },
      { id: 'new', label: 'New story' },
    ];
    const first = (query: string) => rank(both, query, ['template'])[0]?.id;
    expect([first('new story'), first('new stor')]).toEqual(['new', 'template']);
  });

  it('puts what cannot be done now last', () => {
    const off = entries.map((entry) => ({ ...entry, disabled: entry.id === 'export' }));
    expect(rank(off, 'export', []).map(({ id }) => id)).toEqual(['exports', 'export']);
  });
});

describe('what was used lately', () => {
  it('is kept once each, the newest first, and not for ever', () => {
    const kept = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g'].reduce(withRecent, '');
    expect(recentOf(kept)).toEqual(['g', 'f', 'e', 'd', 'c', 'a']);
    expect(recentOf(null)).toEqual([]);
  });
});
