import { english as sentences } from '../../../shared/words/en/index.ts';
import { DIRECTIONS, LANGUAGES, languageFor, type Language } from '../../../shared/words/languages.ts';
import { loadWords } from './languages.ts';
import { altered } from './en/altered.ts';
import { app } from './en/app.ts';
import { bridge } from './en/bridge.ts';
import { copy } from './en/copy.ts';
import { desk } from './en/desk.ts';
import { editor } from './en/editor.ts';
import { exports } from './en/exports.ts';
import { fields } from './en/fields.ts';
import { find } from './en/find.ts';
import { flow } from './en/flow.ts';
import { frame } from './en/frame.ts';
import { handoff } from './en/handoff.ts';
import { help } from './en/help.ts';
import { language } from './en/language.ts';
import { inspector } from './en/inspector.ts';
import { library } from './en/library.ts';
import { margin } from './en/margin.ts';
import { notes } from './en/notes.ts';
import { preview } from './en/preview.ts';
import { steps } from './en/steps.ts';
import { story } from './en/story.ts';
import { suggesting } from './en/suggesting.ts';
import { talk } from './en/talk.ts';
import { tools } from './en/tools.ts';
import { turns } from './en/turns.ts';
import { ui } from './en/ui.ts';
import { versions } from './en/versions.ts';
import { work } from './en/work.ts';

/** The English catalogue; its shape is what any other language must fill. */
const en = {
  altered,
  app,
  bridge,
  copy,
  desk,
  editor,
  exports,
  fields,
  find,
  flow,
  frame,
  handoff,
  help,
  language,
  inspector,
  library,
  margin,
  notes,
  preview,
  sentences,
  steps,
  story,
  suggesting,
  talk,
  tools,
  turns,
  ui,
  versions,
  work,
};
export type Words = typeof en;

let current: Words = en;
let tag = 'en-GB';

/** The interface's words in the current language. Call it where the words are used, not once at the top of a module. */
export const words = (): Words => current;

/** The tag by which the interface writes numbers and times: a language of ours in the person's own variety. */
export const interfaceTag = (): string => tag;

/** The languages of the interface, English first. */
export const interfaceLanguages: readonly Language[] = LANGUAGES;
export { languageFor };

/** What a language calls itself: `English`, `العربية`. */
export const nameOfLanguage = (name: string): string =>
  new Intl.DisplayNames([name], { type: 'language' }).of(name) ?? name;

/** Which way the interface is read. */
export const interfaceDirection = (): 'ltr' | 'rtl' => DIRECTIONS[languageFor(tag)];

/**
 * Chooses the language of the interface and loads its words; unknown tags fall back to English as written in Britain.
 * Whoever draws has to draw again after it.
 */
export async function speak(wanted: string): Promise<void> {
  const found = languageFor(wanted);
  current = found === 'en' ? en : await loadWords(found);
  tag = wanted === found || wanted.startsWith(`${found}-`) ? wanted : 'en-GB';
}
