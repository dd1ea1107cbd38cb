import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { bundledFor, dialectOf, serves } from '../../../../shared/language/dictionaries.ts';
import {
  isSpelt,
  openSpelling,
  spellingFindings,
  type Spelling,
} from '../../../../shared/language/spelling/speller.ts';

const require = createRequire(import.meta.url);
const fileOf = (name: string, kind: 'aff' | 'dic'): string =>
  readFileSync(new URL(`./index.${kind}`, `file://${require.resolve(`dictionary-${name}`)}`), 'utf8');

function open(name: string): Spelling {
  const opened = openSpelling({ aff: fileOf(name, 'aff'), dic: fileOf(name, 'dic') });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

describe('a dictionary', () => {
  it.each([
    ['fr', ['élèves', 'mangeraient', 'aujourd’hui', 'qu’il', 'l’école', 'peut-être'], ['bonjur', 'ecole']],
    ['pt', ['cidades', 'governo', 'falaríamos', 'vice-presidente'], ['casaa', 'guverno']],
    ['nl', ['huizen', 'gemeenteraad'], ['huizz']],
    ['ru', ['города', 'городами'], ['приввет']],
    ['fa', ['سلام', 'کتاب‌ها'], ['کتااب']],
    ['tr', ['evlerimizden', 'geliyorum'], ['merhabaa']],
    ['en-gb', ['harbours', 'unhappily', 'well-known', 'mother’s'], ['harbor', 'helo']],
  ])('of %s knows its words in all their forms', (name, right, wrong) => {
    const spelling = open(name);
    expect([
      right.filter((word) => !isSpelt(word, spelling)),
      wrong.filter((word) => isSpelt(word, spelling)),
    ]).toEqual([[], []]);
  });

  it('answers as nspell does when it writes every form out', () => {
    const files = { aff: fileOf('en-gb', 'aff'), dic: fileOf('en-gb', 'dic') };
    const [ours, plain] = [open('en-gb'), nspell(files)];
    const forms = Object.keys(plain.data).filter((_, n) => n % 97 === 0);
    const near = forms.map((word) => `${word.slice(0, -1)}q`);
    const differ = [...forms, ...near].filter((word) => ours.isRight(word) !== plain.correct(word));
    expect([forms.length > 1000, differ]).toEqual([true, []]);
  });

  it('suggests', () => {
    expect(open('fr').suggest('bonjur')).toContain('bonjour');
  });

  it('that is none says what is wrong with it', () => {
    const why = (aff: string, dic: string) => {
      const opened = openSpelling({ aff, dic });
      return opened.ok ? 'opened' : opened.problem.message;
    };
    expect([
      why('hello', '1\nword'),
      why('SET ISO8859-1\nTRY abc', '1\nword'),
      why('SET UTF-8', 'word\nother'),
      why('SET UTF-8\nSFX A Y 3\nSFX A 0 s .', '1\nword/A'),
      why('SET UTF-8\nTRY abc', '2\nquay/\nharbour'),
    ]).toEqual([
      expect.stringContaining('none of the lines'),
      expect.stringContaining('ISO8859-1'),
      expect.stringContaining('how many words'),
      expect.stringContaining('could not be read'),
      'opened',
    ]);
  });
});

describe('spelling', () => {
  const spelling = { isRight: (word: string) => ['the', 'quay', 'co', 'op'].includes(word.toLowerCase()) };
  const marked = (text: string) =>
    spellingFindings({ text }, { language: 'en', rule: 'spelling:en', message: '', spelling }).map(
      ({ from, to }) => text.slice(from, to),
    );

  it('marks words and leaves figures, addresses, handles and placeholders', () => {
    expect(
      marked(
        'The 🙂 quaay TK 3rd B2B https://quaay.example/x ines@quaay.example @quaay #quaay report.pdf Co-op',
      ),
    ).toEqual(['quaay']);
  });
});

describe('a language tag', () => {
  it('chooses its dialect and its dictionary', () => {
    expect(
      ['en', 'en-US', 'en-AU', 'en-ZA', 'fr-CA', 'pt-BR', 'sv'].map((tag) => [
        dialectOf(tag),
        bundledFor(tag),
      ]),
    ).toEqual([
      ['British', 'en-gb'],
      ['American', 'en'],
      ['Australian', 'en-au'],
      ['British', 'en-gb'],
      [null, 'fr'],
      [null, 'pt'],
      [null, null],
    ]);
  });

  it('is served by its own and by the wider one', () => {
    expect([
      serves('pt', 'pt-BR'),
      serves('pt-BR', 'pt'),
      serves('en-GB', 'en-gb'),
      serves('e', 'en'),
    ]).toEqual([true, false, true, false]);
  });
});
