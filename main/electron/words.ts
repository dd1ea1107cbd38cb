import { sentenceOf, type Said } from '../../shared/protocol/said.ts';
import { commands as arCommands } from '../../shared/words/ar/commands.ts';
import { desktop as arDesktop } from '../../shared/words/ar/desktop.ts';
import { arabic } from '../../shared/words/ar/index.ts';
import { commands } from '../../shared/words/en/commands.ts';
import { desktop } from '../../shared/words/en/desktop.ts';
import { english } from '../../shared/words/en/index.ts';
import { languageFor, type Language } from '../../shared/words/languages.ts';
import { writingOf } from '../../shared/words/writing.ts';

const en = { ...desktop, commands, sentences: english };
const LANGUAGES: Record<Language, typeof en> = {
  en,
  ar: { ...arDesktop, commands: arCommands, sentences: arabic },
};

let tag = 'en-GB';

/** Speaks a language from now on: that of the system until the settings are known, then the chosen one. */
export const speak = (wanted: string): void => {
  tag = wanted;
};

/** The words of the desktop's own dialogs and menu, in the language that is spoken now. */
export const words = (): typeof en => LANGUAGES[languageFor(tag)];

/** What the core said, in the same language. */
export const inWords = (one: Said): string =>
  sentenceOf(one, words().sentences, writingOf(languageFor(tag) === 'en' ? 'en-GB' : tag));
