import { OWN_EXPORTS, type Destination, type JobRow } from '../../shared/protocol/export.ts';
import { number } from '../ui/format.ts';
import { words } from '../ui/words/index.ts';

/** What a job is called: the headline of its story, or how many there are. */
export const jobName = ({ total, title }: Pick<JobRow, 'total' | 'title'>): string =>
  total === 1 ? title || words().desk.untitled : words().exports.stories(total, number(total));

/** What a folder is called: the profile's own in the interface's language, others by their own names. */
export const folderName = ({ id, label }: Destination): string =>
  id === OWN_EXPORTS ? words().exports.ownFolder : label;
