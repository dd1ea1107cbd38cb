import { describe, expect, it } from 'vitest';
import { interfaceLanguages, speak, words } from '../../renderer/ui/words/index.ts';

/** Letters that stand for something in a language; `TK` is the same mark in all of them. */
const LETTERS = /(?!\bTK\b)\p{L}{2}/u;

/** Names, formats and examples that are written alike in every language. */
const ALIKE = new Set([
  'app.name',
  'app.commandGroups.app',
  'copy.link.example',
  'exports.formats.markdown',
  'inspector.topics.tree',
  'language.rules.sampleText',
  'preview.cards.domain',
  'sentences.job.told',
]);
/** Sentences of a catalogue take figures as text; a count is given as the same text, which chooses a plural as well. */
const FIGURES = ['0', '1', '2', '3', '11', '100'];

type Said = Map<string, unknown>;

/** Every word of a catalogue by its path; a list's entries by their places. */
function spread(value: unknown, path = '', into: Said = new Map()): Said {
  if (value !== null && typeof value === 'object')
    for (const [key, held] of Object.entries(value)) spread(held, path === '' ? key : `${path}.${key}`, into);
  else into.set(path, value);
  return into;
}

/** Values of which every one is the same figure, for the sentences of the core, which take theirs by name. */
const everywhere = (figure: string) => new Proxy({}, { get: () => figure });
const writing = { number: String, moment: String };

/** What a word says, with each of the figures where it takes any. */
const spoken = (path: string, word: unknown): string[] => {
  if (typeof word !== 'function') return [String(word)];
  return FIGURES.map((figure) => {
    const given = path.startsWith('sentences.')
      ? [everywhere(figure), writing]
      : [figure, figure, figure, figure];
    return String(Reflect.apply(word, undefined, given));
  });
};

async function catalogue(language: string): Promise<Said> {
  await speak(language);
  return spread(words());
}

const english = await catalogue('en');
const others = interfaceLanguages.filter((language) => language !== 'en');

describe.each(others)('the interface in %s', (language) => {
  it('has every word of the English one, of the same kind, and no other', async () => {
    const kinds = (said: Said) =>
      Object.fromEntries([...said].map(([path, word]) => [path, typeof word] as const));
    expect(kinds(await catalogue(language))).toEqual(kinds(english));
  });

  it('leaves no word in English', async () => {
    const left = [...(await catalogue(language))].filter(([path, word]) => {
      const here = spoken(path, word);
      return (
        !ALIKE.has(path) &&
        spoken(path, english.get(path)).some((there, at) => LETTERS.test(there) && here[at] === there)
      );
    });
    expect(
      left.map(([path]) => path),
      'translate these in renderer/ui/words',
    ).toEqual([]);
  });

  it('leaves no word empty', async () => {
    const empty = [...(await catalogue(language))].filter(([path, word]) =>
      spoken(path, word).some(
        (text, at) => text.trim() === '' && spoken(path, english.get(path))[at]?.trim() !== '',
      ),
    );
    expect(empty.map(([path]) => path)).toEqual([]);
  });
});
