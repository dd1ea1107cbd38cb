import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, lineEdits, NBSP, NNBSP, typedEdits } from '../../../../shared/typography/index.ts';

const mend = (line: string, language: string): string => applyEdits(line, lineEdits(line, language));

/** Types a text key by key, as a writer who undoes nothing. */
function type(text: string, language: string): string {
  let line = '';
  for (const key of text) {
    line += key;
    line = applyEdits(line, typedEdits(line, line.length, language));
  }
  return line;
}

const ways = { mended: mend, typed: type };

describe.each(['mended', 'typed'] as const)('a line %s', (way) => {
  const written = ways[way];

  it.each([
    ['en-GB', `"It's done," she said. 'Yes.'`, '“It’s done,” she said. ‘Yes.’'],
    ['en-GB', '("Quoted") and "more"', '(“Quoted”) and “more”'],
    ['en-US', 'now -- or never', 'now — or never'],
    ['en-GB', 'now -- or never', 'now – or never'],
    ['en-GB', '1990--95 and on', '1990–95 and on'],
    ['en-GB', "the '90s and the 1990's.", 'the ’90s and the 1990’s.'],
    ['de', `"Sie sagte 'nein'", sagte er.`, '„Sie sagte ‚nein‘“, sagte er.'],
    ['de-CH', '"Ja", sagte er.', '«Ja», sagte er.'],
    ['fr', '"Bonjour" dit-il.', `«${NNBSP}Bonjour${NNBSP}» dit-il.`],
    ['fr', '" Bonjour " dit-il.', `«${NNBSP}Bonjour${NNBSP}» dit-il.`],
    ['fr', "L'heure : 12:30 ; quoi ? Non!", `L’heure${NBSP}: 12:30${NNBSP}; quoi${NNBSP}? Non${NNBSP}!`],
    ['nb', '"Ja", sa hun.', '«Ja», sa hun.'],
    ['sv', '"Ja", sade hon.', '”Ja”, sade hon.'],
    ['ja', '彼は"はい"と言った', '彼は「はい」と言った'],
    ['zh', '他说"好"吗', '他说“好”吗'],
    ['pl', '"Tak", powiedziała.', '„Tak”, powiedziała.'],
    ['he', '"כן"', '”כן”'],
    ['en-GB', 'wait... what', 'wait… what'],
    [
      'en-GB',
      'J. K. Marsh paid 5 kg, 12 % and § 5.',
      `J.${NBSP}K.${NBSP}Marsh paid 5${NBSP}kg, 12${NBSP}% and §${NBSP}5.`,
    ],
    [
      'en-GB',
      'On 5 January or January 6, see No. 7.',
      `On 5${NBSP}January or January${NBSP}6, see No.${NBSP}7.`,
    ],
    ['nb', '17. mai kl. 9 og 5 kr.', `17.${NBSP}mai kl.${NBSP}9 og 5${NBSP}kr.`],
    ['de', 'am 3. Oktober, Nr. 4', `am 3.${NBSP}Oktober, Nr.${NBSP}4`],
  ])('in %s: %s', (language, given, expected) => {
    expect(written(given, language)).toBe(expected);
  });

  it.each([
    ['fr', 'voir https://example.org/a?b=c;d ou www.example.org/!x'],
    ['en-GB', 'write to desk@example.org/"x" or https://example.org/it\'s--here...'],
    ['en-GB', 'run it with --version'],
    ['en-GB', 'a board 6" wide and 5\' long'],
    ['en-GB', 'It was 5 in the morning'],
    ['en-GB', 'a rule: ---'],
  ])('leaves alone in %s: %s', (language, line) => {
    expect(written(line, language)).toBe(line);
  });
});

it('leaves four points alone in a line as a whole', () => {
  expect(mend('dots.... end', 'en-GB')).toBe('dots.... end');
});

describe('lines', () => {
  const line = fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '--',
        '...',
        ' ',
        'word',
        '5',
        'kg',
        '!',
        ':',
        '«',
        '»',
        '“',
        'J.',
        'K',
        '§',
        'mai',
        '語',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));
  const language = fc.constantFrom(
    'en-GB',
    'en-US',
    'de',
    'fr',
    'fr-CA',
    'nb',
    'sv',
    'ja',
    'xx',
    'not a tag',
  );

  it('keep every letter and digit', () => {
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(fc.property(line, language, (text, tag) => bare(mend(text, tag)) === bare(text)));
  });

  it('are edited where the edit says, and what is kept stays', () => {
    fc.assert(
      fc.property(line, language, fc.nat(20), fc.nat(20), (text, tag, from, length) => {
        const kept = { from, to: from + length };
        const edits = lineEdits(text, tag, [kept]);
        return edits.every(
          (edit, i) =>
            edit.from >= (edits[i - 1]?.to ?? 0) &&
            edit.to <= text.length &&
            edit.done > edit.from - 1 &&
            (length === 0 || edit.to <= kept.from || edit.from >= kept.to),
        );
      }),
    );
  });

  it('are left alone where a correction was taken back', () => {
    // The quotation mark was made curly and put back; the next key decides nothing about it.
    expect(typedEdits('"a', 2, 'en-GB')).toEqual([]);
  });
});
