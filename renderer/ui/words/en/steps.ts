const plural = new Intl.PluralRules('en');
const stories = (n: number, count: string): string =>
  plural.select(n) === 'one' ? `${count} story` : `${count} stories`;

/** Words about stories that may not take a step when many change at once. */
export const steps = {
  title: (n: number, count: string) =>
    plural.select(n) === 'one'
      ? `${count} story was left as it is`
      : `${count} stories were left as they are`,
  never: 'No way there from where they stand',
  could: 'Something stands against it',
  why: 'Why it is done all the same',
  logged:
    'Roles are advice, not locks: with a note these can be changed too, and the log of each story says so.',
  leave: 'Leave them',
  anyway: (n: number, count: string) => `Change ${stories(n, count)} anyway`,
};
