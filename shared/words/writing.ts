/** How a language writes what is not words: numbers, and moments in a zone. */
export type Writing = {
  /** `12,345` */
  number: (value: number) => string;
  /** `4 March 2031 at 09:30`, as it is in that zone. */
  moment: (at: number, zone: string) => string;
};

const kept = new Map<string, Writing>();

/** The writing of a language tag such as `en-GB`. Making a formatter is slow, so each is made once. */
export function writingOf(tag: string): Writing {
  const known = kept.get(tag);
  if (known) return known;
  const numbers = new Intl.NumberFormat(tag);
  const made: Writing = {
    number: (value) => numbers.format(value),
    moment: (at, zone) => {
      const said = (timeZone: string): string =>
        new Intl.DateTimeFormat(tag, {
          dateStyle: 'long',
          timeStyle: 'short',
          hourCycle: 'h23',
          timeZone,
        }).format(at);
      try {
        return said(zone);
      } catch {
        // A story may come from a computer that knows zones which this one does not.
        return `${said('UTC')} UTC`;
      }
    },
  };
  kept.set(tag, made);
  return made;
}
