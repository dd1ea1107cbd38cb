const plural = new Intl.PluralRules('en');

/** Words of find and replace. */
export const find = {
  title: 'Find in this story',
  find: 'Find',
  replaceWith: 'Replace with',
  showReplace: 'Show or hide replace',
  matchCase: 'Match case',
  wholeWord: 'Whole words',
  regex: 'Regular expression',
  inSelection: 'Only in the selection',
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close find',
  replace: 'Replace',
  replaceAll: 'Replace all',
  none: 'No matches',
  count: (at: string, of: string) => `${at} of ${of}`,
  where: {
    headline: 'in the headline',
    standfirst: 'in the standfirst',
    web: 'in the web headline',
    social: 'in the social headline',
    print: 'in the print headline',
    caption: 'in a caption',
    alt: 'in an alternative text',
    credit: 'in a credit',
    attribution: 'in an attribution',
    fallback: 'in the words of an embed',
  },
  countIn: (count: string, where: string) => `${count}, ${where}`,
  busy: 'Searching…',
  pattern: (reason: string) => `This is not a regular expression yet: ${reason}.`,
  slow: 'This pattern takes too long and was stopped. Make it simpler; nothing was changed.',
  replaced: (n: number, count: string) =>
    plural.select(n) === 'one' ? '1 match replaced.' : `${count} matches replaced.`,
  undo: 'Undo',
};
