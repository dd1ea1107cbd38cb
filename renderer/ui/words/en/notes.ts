import { englishNotes } from '../../../../shared/protocol/notes.ts';

const plural = new Intl.PluralRules('en');

/** What is said about text that was pasted or imported. The sentences are shared with the command line. */
export const notes = {
  sentences: englishNotes,
  pasted: (n: number, count: string) =>
    plural.select(n) === 'one'
      ? 'Pasted. One thing could not be kept as it was.'
      : `Pasted. ${count} things could not be kept as they were.`,
  details: 'Details',
  title: 'What the paste could not keep',
  undo: 'Undo takes the whole paste out again.',
  close: 'Close',
};
