import { linesOf } from './lines.ts';
import type { Block } from './nodes/index.ts';
import { copyText, countWords } from './questions.ts';

/** How long a piece of copy is. Captions and embeds are not copy. */
export type Figures = {
  /** By Unicode word boundaries. */
  words: number;
  /** What a reader calls a character: an emoji is one, whatever it is made of. Line breaks are none. */
  characters: number;
  charactersNoSpaces: number;
  /** Lines of their own that have words: paragraphs, headings, list entries, quotations, paragraphs of cells. */
  paragraphs: number;
};

export const noFigures: Figures = { words: 0, characters: 0, charactersNoSpaces: 0, paragraphs: 0 };

export const addFigures = (a: Figures, b: Figures): Figures => ({
  words: a.words + b.words,
  characters: a.characters + b.characters,
  charactersNoSpaces: a.charactersNoSpaces + b.charactersNoSpaces,
  paragraphs: a.paragraphs + b.paragraphs,
});

/** Text in which every UTF-16 unit is a character of its own. */
const ONE_EACH =
  /^[\t\n -\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff60]*$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many characters a reader sees in a text, line breaks left out. */
export function countCharacters(text: string): number {
  const line = text.replaceAll('\n', '');
  if (ONE_EACH.test(line)) return line.length;
  let count = 0;
  for (const part of graphemes.segment(line)) if (part.segment !== '') count += 1;
  return count;
}

/** The figures of a text on its own, such as a selection; its lines are its paragraphs. */
export function figuresOfText(text: string, language: string): Figures {
  return {
    words: countWords(text, language),
    characters: countCharacters(text),
    charactersNoSpaces: countCharacters(text.replace(/\s/gu, '')),
    paragraphs: text.split('\n').filter((line) => line.trim() !== '').length,
  };
}

/** The figures of one block. */
export function figuresOf(block: Block, language: string): Figures {
  const text = copyText(block);
  if (text === '') return noFigures;
  const lines = linesOf(block).filter((line) => line.at.part === 'text' && line.text.trim() !== '');
  // A cell is parted from the next by a tab, which nobody typed.
  const typed = block.kind === 'table' ? text.replaceAll('\t', '') : text;
  return {
    words: countWords(text, language),
    characters: countCharacters(typed),
    charactersNoSpaces: countCharacters(typed.replace(/\s/gu, '')),
    paragraphs: lines.length,
  };
}

/** Words a minute of adults reading English silently: Brysbaert, Journal of Memory and Language 109 (2019), 104047. */
const ENGLISH = 238;

/**
 * How fast other languages are read, in words a minute, in the same texts of which English is read at 228: the
 * International Reading Speed Texts, Trauzettel-Klosinski and Dietz, Investigative Ophthalmology & Visual Science 53
 * (2012), 5452-5461, table 3. They were read aloud, so only their ratio to English is used.
 */
const IREST_WORDS: Record<string, number> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};
/** The same source in characters a minute, for languages that are written without spaces between words. */
const IREST_CHARACTERS: Record<string, number> = { zh: 255, ja: 357 };
const IREST_ENGLISH = 228;

export type ReadingRate = { per: 'word' | 'character'; minute: number };

/** How much of a language is read in a minute; languages that were not measured are read as English is. */
export function readingRate(language: string): ReadingRate {
  const first = language.split('-')[0]?.toLowerCase() ?? '';
  const characters = IREST_CHARACTERS[first];
  if (characters !== undefined)
    return { per: 'character', minute: Math.round((characters / IREST_ENGLISH) * ENGLISH) };
  return {
    per: 'word',
    minute: Math.round(((IREST_WORDS[first] ?? IREST_ENGLISH) / IREST_ENGLISH) * ENGLISH),
  };
}

/** Whole minutes to read something, at least one for anything at all. */
export function readingMinutes(figures: Figures, language: string): number {
  const rate = readingRate(language);
  const amount = rate.per === 'word' ? figures.words : figures.charactersNoSpaces;
  return amount === 0 ? 0 : Math.max(1, Math.round(amount / rate.minute));
}
