import { app } from './en/app.ts';
import { bridge } from './en/bridge.ts';
import { copy } from './en/copy.ts';
import { desk } from './en/desk.ts';
import { editor } from './en/editor.ts';
import { exports } from './en/exports.ts';
import { find } from './en/find.ts';
import { frame } from './en/frame.ts';
import { notes } from './en/notes.ts';
import { story } from './en/story.ts';
import { tools } from './en/tools.ts';
import { ui } from './en/ui.ts';
import { versions } from './en/versions.ts';

/** The English catalogue; its shape is what any other language must fill. */
const en = {
  app,
  bridge,
  copy,
  desk,
  editor,
  exports,
  find,
  frame,
  notes,
  story,
  tools,
  ui,
  versions,
};
export type Words = typeof en;

/** One row per language of the interface. */
const languages = { en } satisfies Record<string, Words>;
export type InterfaceLanguage = keyof typeof languages;

let current: Words = en;
let tag = 'en-GB';

/** The interface's words in the current language. Call it where the words are used, not once at the top of a module. */
export const words = (): Words => current;

/** The tag by which the interface writes numbers and times: a language of ours in the person's own variety. */
export const interfaceTag = (): string => tag;

/** Chooses the language of the interface; unknown tags fall back to English as written in Britain. */
export function speak(wanted: string): void {
  const found = Object.entries(languages).find(([name]) => wanted === name || wanted.startsWith(`${name}-`));
  current = found?.[1] ?? en;
  tag = found ? wanted : 'en-GB';
}
