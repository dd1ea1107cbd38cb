import { describe, expect, it } from 'vitest';
import { begunMention, namesFor } from '../../../../../renderer/story/talk/mention.ts';

const begun = (text: string) => begunMention(text, text.length);

describe('a name that is begun', () => {
  it('begins with an @ that stands free, and may hold spaces', () => {
    expect([begun('Ask @'), begun('Ask @In'), begun('@Ines Qu'), begun('(@Åse')]).toEqual([
      { from: 4, typed: '' },
      { from: 4, typed: 'In' },
      { from: 0, typed: 'Ines Qu' },
      { from: 1, typed: 'Åse' },
    ]);
  });

  it('is none in an address, behind other signs, or in words that go on', () => {
    expect([
      begun('desk@ex'),
      begun('no name'),
      begun('@Ines, please'),
      begun('@Ines Quill will you see'),
    ]).toEqual([null, null, null, null]);
  });
});

describe('names that are offered', () => {
  const known = ['Ines Quill', 'Åse Quist', 'ines quill', 'Quentin Marsh', ''];

  it('are those of which a word begins so, each once, whatever case and accents', () => {
    expect([namesFor('qu', known, 6), namesFor('ase', known, 6), namesFor('', known, 2)]).toEqual([
      ['Quentin Marsh', 'Ines Quill', 'Åse Quist'],
      ['Åse Quist'],
      ['Ines Quill', 'Åse Quist'],
    ]);
  });

  it('leave out a name that is written already', () => {
    expect(namesFor('Ines Quill ', known, 6)).toEqual([]);
  });
});
