import { arabic as sentences } from '../../../../shared/words/ar/index.ts';
import type { Words } from '../index.ts';
import { altered } from './altered.ts';
import { app } from './app.ts';
import { bridge } from './bridge.ts';
import { copy } from './copy.ts';
import { desk } from './desk.ts';
import { editor } from './editor.ts';
import { exports } from './exports.ts';
import { fields } from './fields.ts';
import { find } from './find.ts';
import { flow } from './flow.ts';
import { frame } from './frame.ts';
import { handoff } from './handoff.ts';
import { help } from './help.ts';
import { inspector } from './inspector.ts';
import { language } from './language.ts';
import { library } from './library.ts';
import { margin } from './margin.ts';
import { notes } from './notes.ts';
import { preview } from './preview.ts';
import { steps } from './steps.ts';
import { story } from './story.ts';
import { suggesting } from './suggesting.ts';
import { talk } from './talk.ts';
import { tools } from './tools.ts';
import { turns } from './turns.ts';
import { ui } from './ui.ts';
import { versions } from './versions.ts';
import { work } from './work.ts';

/** The interface in Arabic, in the plain standard language of newsrooms. */
export const ar: Words = {
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
