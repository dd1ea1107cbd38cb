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
  slash: {
    title: 'Insert or change',
    /** Other words a command is found by. */
    keywords: {
      paragraph: 'body text plain normal',
      heading2: 'h2 title crosshead section',
      heading3: 'h3 subhead',
      heading4: 'h4',
      bullet: 'ul unordered points',
      number: 'ol ordered steps',
      quote: 'blockquote',
      pullquote: 'callout',
      image: 'photo image photograph',
      table: 'grid cells rows columns',
      rule: 'line divider hr break separator',
      embed: 'video post youtube social media',
    },
  },
  snippets: {
    title: 'Snippets',
    description:
      'Pieces of copy to put in again. Type a slash and the name, or the trigger and Tab. {{date}}, {{byline}}, {{headline}}, {{slug}} and {{place}} are filled in.',
    none: 'No snippets yet. Select some copy in a story and choose “New snippet from the selection”.',
    list: 'Snippets of this desk',
    newTitle: 'New snippet',
    name: 'Name',
    trigger: 'Trigger',
    triggerHint: 'Typed and followed by Tab, it becomes the snippet. It may be left empty.',
    triggerTaken: (name: string) => `“${name}” has this trigger already.`,
    triggerSpaces: 'A trigger is one word.',
    keep: 'Keep snippet',
    cancel: 'Cancel',
    insert: (name: string) => `Insert ${name}`,
    insertVerb: 'Insert',
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `“${name}” is removed.`,
    undo: 'Undo',
    kept: (name: string) => `“${name}” is kept.`,
    nothingSelected: 'Select the copy that the snippet should hold first.',
    newFromSelection: 'New from the selection…',
  },
  outline: {
    title: 'Outline',
    empty: 'No headings yet. Type ## and a space to begin one.',
    untitled: 'Heading without words',
    hint: 'Alt and the arrow keys move a heading with its section.',
    up: 'Move section up',
    down: 'Move section down',
  },
  split: {
    resize: 'Resize the sheet',
    close: 'Close the split',
    notes: 'Notes',
    notesHint: 'For yourself. Notes are saved with the story and leave only in a Copydesk package.',
    notesPlaceholder: 'Numbers to call, questions, what was said…',
    version: 'Older version',
    choose: 'Version',
    noVersions: 'There is no older version yet.',
    option: (number: string, when: string) => `Revision ${number}, ${when}`,
  },
};
