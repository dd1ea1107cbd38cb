import { languageFor } from '../../../shared/words/languages.ts';
import { words, type Words } from '../../../renderer/ui/words/index.ts';
import { loadWords } from '../../../renderer/ui/words/languages.ts';

/** The interface's words, for journeys that are made in more than one language. */
export type { Words };

export const english: Words = words();

export const wordsOf = async (tag: string): Promise<Words> => {
  const language = languageFor(tag);
  return language === 'en' ? english : await loadWords(language);
};

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** What begins with these words: a name after which a count or a key stands. */
export const begins = (text: string): RegExp => new RegExp(`^${escaped(text)}`, 'u');

/** These words anywhere, however long the sentence around them. */
export const holds = (text: string): RegExp => new RegExp(escaped(text), 'u');
