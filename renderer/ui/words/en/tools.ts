const plural = new Intl.PluralRules('en');
const counted = (n: number, count: string, one: string, many: string): string =>
  `${count} ${plural.select(n) === 'one' ? one : many}`;

/** Words of the tools around the text. */
export const tools = {
  figures: {
    title: 'Length',
    figure: 'Figure',
    story: 'Story',
    selection: 'Selection',
    words: (n: number, count: string) => counted(n, count, 'word', 'words'),
    selected: (n: number, part: string, whole: string) =>
      `${part} of ${counted(n, whole, 'word', 'words')} selected`,
    target: (n: number, count: string, target: string) => `${count} / ${counted(n, target, 'word', 'words')}`,
    over: (count: string) => `over by ${count}`,
    met: 'exactly',
    rows: {
      words: 'Words',
      characters: 'Characters',
      charactersNoSpaces: 'Characters without spaces',
      paragraphs: 'Paragraphs',
      reading: 'Reading time',
    },
    rates: {
      word: (rate: string) => `At ${rate} words a minute, the pace of this language`,
      character: (rate: string) => `At ${rate} characters a minute, the pace of this language`,
    },
    minutes: (count: string) => `${count} min`,
    planned: 'Planned length in words',
    plannedHint: 'Left empty, there is none.',
  },
  tk: {
    count: (n: number, count: string) => (plural.select(n) === 'one' ? '1 TK' : `${count} TK`),
    next: 'Go to the next part that is still to come',
    none: 'Nothing is marked as still to come.',
  },
};
