import type { Person } from '../../../shared/article/talk/thread.ts';
import { words } from '../../ui/words/index.ts';

/** Who did something, by name or initials. */
export const nameOf = ({ name, initials }: Person): string =>
  name.trim() !== '' ? name : initials.trim() !== '' ? initials : words().flow.nameless;
