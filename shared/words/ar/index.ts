import type { Sentences } from '../en/index.ts';
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

/** The same in Arabic, in the plain standard language of newsrooms. */
export const arabic: Sentences = {
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
