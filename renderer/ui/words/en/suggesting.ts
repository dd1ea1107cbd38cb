const plural = new Intl.PluralRules('en');
const counted = (n: number, count: string, one: string, many: string): string =>
  plural.select(n) === 'one' ? `${count} ${one}` : `${count} ${many}`;

/** Words of suggesting: how a text is worked on, what cannot be suggested, and what is decided. */
export const suggesting = {
  refused: {
    grid: 'Rows, columns and cells of a table cannot be changed while suggesting. Nothing was changed: switch to editing to do it.',
  },
  acceptHere: 'Accept the suggestion here, or all in the selection',
  rejectHere: 'Reject the suggestion here, or all in the selection',
  acceptAll: 'Accept all suggestions',
  rejectAll: 'Reject all suggestions',
  accept: (n: number, count: string): string =>
    n === 0 ? 'There is no suggestion here.' : `${counted(n, count, 'suggestion', 'suggestions')} accepted.`,
  reject: (n: number, count: string): string =>
    n === 0 ? 'There is no suggestion here.' : `${counted(n, count, 'suggestion', 'suggestions')} rejected.`,
  clashes: (n: number, count: string): string =>
    `${counted(n, count, 'suggestion touches', 'suggestions touch')} what was changed here too. Nothing was accepted: decide on each by itself.`,
};
