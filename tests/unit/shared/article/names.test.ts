import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../../shared/article/names.ts';
import { bylinePhrase, datelinePhrase } from '../../../../shared/article/printed.ts';
import { phrasesIn, termsIn } from '../../../../shared/article/terms.ts';

const named = (text: string, language = 'en') =>
  namesIn(text, language).map(({ kind, name, count }) => `${kind} ${name} ${String(count)}`);

describe('names in a text', () => {
  it('are told apart by titles, telling words and the word before', () => {
    expect(
      named(
        'Mayor Ines Quill met the Harbour Council in Eastlow on Tuesday. Quill then opened the Marrow Bay Festival. The University of Gull Point sent Dr Olav Hale.',
      ),
    ).toEqual([
      'person Ines Quill 2',
      'organisation Harbour Council 1',
      'place Eastlow 1',
      'event Marrow Bay Festival 1',
      'organisation University of Gull Point 1',
      'person Olav Hale 1',
    ]);
  });

  it('are not the capitals that begin a sentence, name a day or mark what is to come', () => {
    expect(
      named('Councillors voted. Ferries wait until Monday. TK said so. However, nothing moved in May.'),
    ).toEqual([]);
  });

  it('do not run from one cell of a table into the next', () => {
    expect(named('Part\tCost\nTidal Gate\tHarbour Board')).toEqual([
      'person Tidal Gate 1',
      'organisation Harbour Board 1',
    ]);
  });

  it('in German are only what a title or a telling word makes one, because every noun has a capital', () => {
    expect(named('Die Fähre lag im Hafen, sagte Bürgermeisterin Ines Quill am Abend.', 'de')).toEqual([
      'person Ines Quill 1',
    ]);
  });

  it('in scripts without capitals are not guessed', () => {
    expect([
      named('市長は火曜日に計画を発表した。', 'ja'),
      named('افتتح الميناء يوم الثلاثاء', 'ar'),
    ]).toEqual([[], []]);
  });
});

describe('the words of a text', () => {
  it('make phrases up to a stop, in spaced and unspaced scripts', () => {
    const english = phrasesIn('Marrow Bay harbour. Quay', 'en');
    expect([english.get('marrow bay harbour'), english.has('harbour quay'), english.get('quay')]).toEqual([
      1,
      false,
      1,
    ]);
    expect(phrasesIn('灰色港で発表', 'ja').has('灰色港')).toBe(true);
  });

  it('are ranked by use, without stop words', () => {
    expect(termsIn('The ferry and the quay. Ferry after ferry, and the quay.', 'en')).toEqual([
      { text: 'ferry', count: 3 },
      { text: 'quay', count: 2 },
    ]);
  });
});

describe('what will be printed', () => {
  it.each([
    ['en-GB', ['Mira Okonjo', ' ', 'Ines Quill'], 'By Mira Okonjo and Ines Quill'],
    ['nb', ['Mira Okonjo', 'Ines Quill'], 'Av Mira Okonjo og Ines Quill'],
    ['zh', ['灰明'], '灰明 文'],
    ['xx-unknown', ['Mira Okonjo'], 'Mira Okonjo'],
    ['en', [''], ''],
  ])('a byline in %s of %j is %j', (language, names, line) => {
    expect(
      bylinePhrase(names, language)
        .map((p) => p.text)
        .join(''),
    ).toBe(line);
  });

  it('a byline in Arabic keeps the names apart from the words', () => {
    expect(bylinePhrase(['ليلى النجار'], 'ar')).toEqual([
      { name: false, text: 'بقلم ' },
      { name: true, text: 'ليلى النجار' },
    ]);
  });

  it.each([
    ['en-GB', { place: 'Marrow Bay', date: Date.UTC(2026, 4, 3) }, 'MARROW BAY, 3 May —'],
    ['de', { place: 'Grauhafen', date: Date.UTC(2026, 4, 3) }, 'GRAUHAFEN, 3. Mai —'],
    ['tr', { place: 'İskele' }, 'İskele —'],
    ['ja', { place: '灰色港', date: Date.UTC(2026, 4, 3) }, '灰色港、5月3日 —'],
    ['en', { place: ' ' }, ''],
  ])('a dateline in %s is %j as %j', (language, dateline, line) => {
    expect(datelinePhrase(dateline, language)).toBe(line);
  });
});
