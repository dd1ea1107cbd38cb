const plural = new Intl.PluralRules('en');
const counted = (n: number, count: string, one: string, many: string): string =>
  `${count} ${plural.select(n) === 'one' ? one : many}`;

/** Words of the column of cards beside the text. */
export const margin = {
  title: 'Review',
  list: 'Cards in the margin',
  count: (n: number, count: string) => counted(n, count, 'card', 'cards'),
  above: (n: number, count: string) => `${counted(n, count, 'more card', 'more cards')} above`,
  close: 'Hide the margin',
  order: 'Order of the cards',
  orders: { text: 'In reading order', risk: 'By risk' },
  ordersShort: { text: 'In order', risk: 'By risk' },
  empty: 'Nothing to review. Suggestions and comments on this story stand here.',
  nothing: 'There is nothing to review in this story.',
  nothingHere: 'No suggestion is chosen. Go to one first.',
  more: 'More for all suggestions',
  acceptThis: (what: string) => `Accept: ${what}`,
  rejectThis: (what: string) => `Reject: ${what}`,
  accepted: 'Accepted.',
  rejected: 'Rejected.',
  acceptedNext: (next: string) => `Accepted. Next: ${next}`,
  rejectedNext: (next: string) => `Rejected. Next: ${next}`,
  unnamed: 'Somebody',
  undo: 'Undo',
  changedSince: 'The text was changed since. Undo in the text takes back one step after the other.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  acceptAllOf: (name: string) => `Accept all of ${name}`,
  rejectAllOf: (name: string) => `Reject all of ${name}`,
  decided: {
    accept: (n: number, count: string, _name: string) =>
      `${counted(n, count, 'suggestion', 'suggestions')} accepted.`,
    reject: (n: number, count: string, _name: string) =>
      `${counted(n, count, 'suggestion', 'suggestions')} rejected.`,
  },
  decidedOf: {
    accept: (n: number, count: string, name: string) =>
      `${counted(n, count, 'suggestion', 'suggestions')} of ${name} accepted.`,
    reject: (n: number, count: string, name: string) =>
      `${counted(n, count, 'suggestion', 'suggestions')} of ${name} rejected.`,
  },
  clash: 'The same words were changed on both sides. Look at it before you decide.',
  kinds: {
    inserted: 'Inserted',
    deleted: 'Deleted',
    replaced: 'Replaced',
    moved: 'Moved',
    split: 'Paragraph split',
    joined: 'Paragraphs joined',
    look: 'Format changed',
    properties: 'Kind of line changed',
    changed: 'Several changes',
  },
  /** What a suggestion does, as one reads it aloud. */
  said: {
    inserted: (_gone: string, came: string) => `Inserted “${came}”`,
    deleted: (gone: string) => `Deleted “${gone}”`,
    replaced: (gone: string, came: string) => `Replaced “${gone}” with “${came}”`,
    moved: (_gone: string, came: string) => `Moved “${came}”`,
    split: () => 'Paragraph split',
    joined: () => 'Paragraphs joined',
    look: (_gone: string, came: string) => `Format of “${came}” changed`,
    properties: (_gone: string, came: string) => `Kind of line changed: “${came}”`,
    changed: (gone: string, came: string) => `Several changes: “${gone}”, “${came}”`,
  },
  risks: {
    clash: 'Clash',
    figure: 'Figure',
    name: 'Name',
    quote: 'Quoted words',
    negation: 'Negation',
    attribution: 'Attribution',
    picture: 'Picture',
    words: 'Words',
    structure: 'Structure',
    look: 'Format',
    punctuation: 'Punctuation',
    space: 'Space',
  },
};
