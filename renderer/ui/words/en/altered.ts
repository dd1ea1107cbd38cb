/** Words of what is to look or be otherwise: a change of format, of the kind of a line, of a picture's fields. */
export const altered = {
  marks: {
    bold: { on: 'Bold added', off: 'Bold removed' },
    italic: { on: 'Italic added', off: 'Italic removed' },
    underline: { on: 'Underline added', off: 'Underline removed' },
    strike: { on: 'Strikethrough added', off: 'Strikethrough removed' },
    sub: { on: 'Subscript added', off: 'Subscript removed' },
    sup: { on: 'Superscript added', off: 'Superscript removed' },
    code: { on: 'Code added', off: 'Code removed' },
  },
  decorative: { on: 'Marked as decorative', off: 'No longer decorative' },
  others: { picture: 'Another picture', crop: 'Picture cut otherwise', content: 'Content changed' },
  names: {
    link: 'Link',
    title: 'Link title',
    attribution: 'Who said it',
    url: 'Address',
    fallback: 'Words to show instead',
    alt: 'Alternative text',
    caption: 'Caption',
    credit: 'Credit',
    rights: 'Rights',
    level: 'List level',
    start: 'First number',
    direction: 'Direction',
  },
  directions: { ltr: 'left to right', rtl: 'right to left', story: 'as the story' },
  noNumber: 'goes on',
  /** From what to what, as `Paragraph → Heading`. */
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  /** The same of something with a name, as `List level: 1 → 2`. */
  named: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
  is: (name: string, value: string) => `${name}: ${value}`,
  /** A change of words as one reads it aloud. */
  said: {
    added: (name: string, to: string) => `${name} added: “${to}”`,
    removed: (name: string, from: string) => `${name} removed: “${from}”`,
    changed: (name: string, from: string, to: string) => `${name} changed from “${from}” to “${to}”`,
  },
  /** What was done, and to which words. */
  about: (what: string, words: string) => `${what}: “${words}”`,
  /** One after the other; with more of them, said of what was said so far and the next. */
  and: (said: string, next: string) => `${said}; ${next}`,
};
