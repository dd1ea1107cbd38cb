import { englishNotes } from '../../../../shared/protocol/notes.ts';

const plural = new Intl.PluralRules('en');

/** What is said about text that was pasted or imported. The sentences are shared with the command line. */
export const notes = {
  sentences: englishNotes,
  pasted: (n: number, count: string) =>
    plural.select(n) === 'one' ? 'Pasted, with one thing to know.' : `Pasted, with ${count} things to know.`,
  pasting: 'Pasting…',
  cancelPaste: 'Cancel',
  details: 'Details',
  title: 'What changed in the paste',
  undo: 'Undo takes the whole paste out again.',
  close: 'Close',
  plain: 'Paste as plain text',
  noClipboard: 'The clipboard may be read only by keys here: click into the text and press Ctrl+Shift+V.',
};
