const plural = new Intl.PluralRules('en');

/** Words of what the copy consists of: punctuation, links, tables, pictures, embeds, long stories. */
export const copy = {
  moveUp: 'Move up',
  moveDown: 'Move down',
  punctuation: {
    setting: 'Quotation marks, dashes and spaces as the story’s language writes them, while typing',
    settingHint: 'Undo right after a correction gives back what was typed.',
    fix: 'Fix spaces and quotes',
    fixed: (count: number, shown: string) =>
      count === 0
        ? 'Quotation marks, dashes and spaces are as they should be.'
        : plural.select(count) === 'one'
          ? `${shown} correction made. Undo takes it back.`
          : `${shown} corrections made. Undo takes them back.`,
  },
  link: {
    text: 'Text',
    address: 'Link address',
    example: 'https://…',
    apply: 'Apply',
    remove: 'Remove link',
    open: 'Open link',
    copy: 'Copy address',
    copied: 'The address is on the clipboard.',
    copyRefused: 'The clipboard refused. Select the address and copy it by hand.',
    faults: {
      script: 'This address would run something in the reader’s browser, so it is not kept as a link.',
      credentials: 'This address holds a name or a password. Take them out, then it can be a link.',
      scheme: 'Only https, http, mailto and tel addresses are kept as links.',
      'not-an-address': 'This is not an address. Write one such as https://example.org or desk@example.org.',
    },
    goesTo: (host: string) => `Goes to ${host}`,
    doubts: {
      mixed: 'Mixes alphabets: it may not be the site it looks like.',
      lookalike: 'Letters of another alphabet that look Latin: it may not be the site it looks like.',
    },
  },
  drag: {
    handle: (name: string) => `Move: ${name}`,
    keys: 'Drag to another place, or press the up and down arrows',
  },
  pictures: {
    name: 'Picture',
    crop: 'Crop…',
    cropAgain: 'Crop again…',
    replace: 'Replace…',
    decorative: 'Decoration',
    decorativeHint: 'None: the picture is marked as decoration',
    size: (width: string, height: string) => `${width} × ${height} px`,
    small: 'Small for a page',
    cropCommand: 'Crop picture…',
    replaceCommand: 'Replace picture…',
    decorativeCommand: 'Mark picture as decoration',
    next: 'Next picture without alternative text',
    lacking: (count: number, shown: string) =>
      plural.select(count) === 'one' ? `${shown} picture lacks alt text` : `${shown} pictures lack alt text`,
  },
  crop: {
    title: 'Crop picture',
    shape: 'Shape',
    free: 'Free',
    size: (width: string, height: string) => `${width} × ${height} px`,
    move: 'Part of the picture: move',
    keys: 'Drag, or use the arrow keys; Shift moves further',
    handles: {
      nw: 'Top left corner',
      ne: 'Top right corner',
      se: 'Bottom right corner',
      sw: 'Bottom left corner',
      n: 'Top side',
      e: 'Right side',
      s: 'Bottom side',
      w: 'Left side',
    },
    whole: 'Whole picture',
    apply: 'Crop',
    cutting: 'Cropping…',
    fileName: 'cropped-picture',
    failed: 'The picture could not be read, so it cannot be cropped. It is as it was.',
    notCut: 'The picture could not be cropped. It is as it was; try a smaller part, or replace the picture.',
  },
  embed: {
    offer: 'Show this as an embed?',
    embed: (provider: string) => `Embed from ${provider}`,
    embedPage: 'Embed this page',
    keep: 'Keep the link',
    keys: 'Press Tab to choose between a link and an embed.',
    kinds: {
      video: 'Video',
      audio: 'Audio',
      post: 'Post',
      map: 'Map',
      document: 'Document',
      chart: 'Chart',
      page: 'Page',
    },
    title: 'Title, and the words to show where it cannot be played',
    remove: 'Make it a link',
    unsafe: 'Use an address that begins with https or http.',
  },
  hidden: {
    label: 'Characters that cannot be seen',
    at: (name: string, place: string) => `${name}, character ${place}`,
    remove: 'Remove them',
  },
  long: {
    notice:
      'This is a very long story. Opening it, searching it and help with language take longer; what you write is saved as always, paragraph by paragraph. Two or more stories would be quicker to work in.',
    seen: 'Go on',
  },
  table: {
    menu: 'Change the table',
  },
};
