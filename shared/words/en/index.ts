import { backups } from './backups.ts';
import { exports } from './exports.ts';
import { handoff } from './handoff.ts';
import { imports } from './imports.ts';
import { language } from './language.ts';
import { losses } from './losses.ts';
import { shells } from './shells.ts';
import { store } from './store.ts';
import { stories } from './stories.ts';
import { styles } from './styles.ts';
import { talk } from './talk.ts';

/** Everything the core and the shells say, in English: its codes and values are what any other language must fill. */
export const english = {
  ...store,
  ...stories,
  ...backups,
  ...exports,
  ...losses,
  ...handoff,
  ...imports,
  ...language,
  ...styles,
  ...shells,
  ...talk,
};
export type Sentences = typeof english;
