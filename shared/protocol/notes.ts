import { z } from 'zod';
import { said, type Said } from './said.ts';

/** What may be said about text that came in from elsewhere: what was left out, changed, or wants a look. */
export const NOTE_KINDS = [
  'deletions',
  'insertions',
  'comments',
  'footnotes',
  'lostMarks',
  'hidden',
  'headings',
  'links',
  'pictures',
  'remotePictures',
  'pictureAddresses',
  'tablePictures',
  'tableRows',
  'innerTables',
  'textBoxes',
  'drawings',
  'equations',
  'pageFurniture',
  'embedded',
  'macros',
  'codeBlocks',
  'joinedLines',
  'markdown',
  'cut',
  'frontMatter',
  'missingPicture',
  'refusedPicture',
  'oldEncoding',
  'badCharacters',
  'sameStory',
  'olderVersion',
  'newerVersion',
  'olderHandoff',
  'newerHandoff',
  'suggested',
  'secondStory',
  'returnedCopy',
  'returnedNothing',
  'returnedComments',
  'returnedResolved',
  'returnedReopened',
  'returnedClashes',
  'returnedOrder',
  'returnedFields',
  'returnedCompared',
  'foreignCopy',
  'otherVersion',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** One thing to say, and of how many. `name` is the file that it is about, `why` the reason of a refusal. */
export const note = z.strictObject({
  kind: z.enum(NOTE_KINDS),
  count: z.int().min(1),
  name: z.string().max(2000).optional(),
  why: said.optional(),
});
export type Note = z.infer<typeof note>;

/** A sentence for each kind; `n` chooses the plural, `count` is the same number as people write it. */
export type NoteSentences = Record<NoteKind, (n: number, count: string, name: string) => string>;

const many = (n: number, count: string, one: string, more: string): string =>
  n === 1 ? one : `${count} ${more}`;

/** In English, for the command line and for the English window. */
export const englishNotes: NoteSentences = {
  deletions: (n, count) =>
    `${many(n, count, 'One tracked deletion was', 'tracked deletions were')} left out: deleted words do not come in.`,
  insertions: (n, count) =>
    `${many(n, count, 'One tracked insertion was', 'tracked insertions were')} taken in as accepted.`,
  comments: (n, count) => `${many(n, count, 'One comment was', 'comments were')} left out.`,
  footnotes: (n, count) =>
    `${many(n, count, 'One footnote was', 'footnotes were')} kept as text: a mark in the copy, the note at the end.`,
  lostMarks: (n, count) =>
    `${many(n, count, 'One footnote mark was', 'footnote marks were')} left out, because the note did not come along.`,
  hidden: (n, count) => `${many(n, count, 'One hidden passage was', 'hidden passages were')} left out.`,
  headings: (n, count) => `${many(n, count, 'One heading', 'headings')} of level 5 or deeper became level 4.`,
  links: (n, count) =>
    `${many(n, count, 'One link', 'links')} became plain text: the address may not be kept.`,
  pictures: (n, count) =>
    `${many(n, count, 'One picture was', 'pictures were')} not part of the text and could not be read; add from a file.`,
  remotePictures: (n, count) =>
    `${many(n, count, 'One picture stayed', 'pictures stayed')} on the web; its place is marked in the copy.`,
  pictureAddresses: (n, count) =>
    `${many(n, count, 'One picture', 'pictures')} with an address that may not be kept were left out.`,
  tablePictures: (n, count) =>
    `${many(n, count, 'One picture', 'pictures')} inside a table became words: a cell holds no pictures.`,
  tableRows: (n, count) =>
    `${many(n, count, 'One table was', 'tables were')} longer than 2,000 rows; the rest was left out.`,
  innerTables: (n, count) =>
    `${many(n, count, 'One table', 'tables')} inside another table became plain lines.`,
  textBoxes: (n, count) =>
    `${many(n, count, 'One text box was', 'text boxes were')} put into the copy where it was anchored.`,
  drawings: (n, count) =>
    `${many(n, count, 'One drawing or chart was', 'drawings or charts were')} left out.`,
  equations: (n, count) => `${many(n, count, 'One equation was', 'equations were')} kept as plain text.`,
  pageFurniture: () => 'Page headers and footers were left out.',
  embedded: (n, count) => `${many(n, count, 'One embedded file was', 'embedded files were')} left out.`,
  macros: () => 'The file holds macros. They were left out and never ran.',
  codeBlocks: (n, count) =>
    `${many(n, count, 'One block of code', 'blocks of code')} became paragraphs in code style.`,
  joinedLines: () => 'Lines that the page had broken were joined again. Check hyphens at old line ends.',
  markdown: () => 'The text was read as Markdown. Paste as plain text keeps its signs as they are.',
  cut: () => 'The text was too long and was read only in part.',
  frontMatter: () => 'The front matter could not be read and was left out.',
  missingPicture: (_n, _count, name) => `The picture ${name} was not found beside the file.`,
  refusedPicture: (_n, _count, name) => `A picture could not be used: ${name}`,
  oldEncoding: () =>
    'The file is not UTF-8 and was read as Western European (Windows-1252). Check accented letters.',
  badCharacters: () => 'Some characters of the file could not be read and were replaced or left out.',
  sameStory: () => 'This story is here already, with the same text.',
  olderVersion: () =>
    'This story is here already in a newer version; the package holds an older one, which is under Versions.',
  suggested: (n, count) =>
    `This story was here already and both desks went on with it: ${n === 1 ? 'one suggestion is' : `${count} suggestions are`} open in it now.`,
  newerVersion: () => 'This story was here already: the text of the package is its newest version now.',
  olderHandoff: () =>
    'This story is here already in a newer version; the hand-off holds an older one. Nothing was changed.',
  newerHandoff: () => 'This story was here already: the text of the hand-off is its newest version now.',
  secondStory: () =>
    'A story with this id is here already with another text, so the package came in as a second story.',
  returnedCopy: (n, count) =>
    `A copy of this story came back from Word: ${n === 1 ? 'one suggestion is' : `${count} suggestions are`} open in it now.`,
  returnedNothing: () =>
    'This is a copy of a story that is here, and everything in it was here already. Nothing was changed.',
  returnedResolved: (n, count) =>
    `${many(n, count, 'One comment thread was', 'comment threads were')} resolved in it.`,
  returnedReopened: (n, count) =>
    `${many(n, count, 'One comment thread was', 'comment threads were')} reopened in it.`,
  returnedComments: (n, count) =>
    `${many(n, count, 'One comment', 'comments')} came back with it and ${n === 1 ? 'stands' : 'stand'} beside the story.`,
  returnedClashes: (n, count) =>
    `${many(n, count, 'One suggestion touches', 'suggestions touch')} words that were changed here meanwhile: decide on ${n === 1 ? 'it by itself' : 'them one by one'}.`,
  returnedOrder: () => 'Paragraphs were put in another order both there and here: the order here was kept.',
  returnedFields: (n, count) =>
    `${many(n, count, 'One field of the story was', 'fields of the story were')} changed in the copy and ${n === 1 ? 'is' : 'are'} as there now; what it was is under Versions.`,
  returnedCompared: (_n, _count, name) =>
    `Some changes were made with tracking off. They were found by comparing and stand under the name ${name}.`,
  foreignCopy: () =>
    'The document was made from a story that is not on this desk, so it came in as a story of its own.',
  otherVersion: () =>
    'The document was made from a version of a story that is not kept here, so it came in as a story of its own. Compare the two.',
};

/** The notes of several sources together: one line for each kind and name, with the counts added up. */
export function joinNotes(notes: readonly Note[]): Note[] {
  const joined = new Map<string, Note>();
  for (const one of notes) {
    const key = `${one.kind} ${one.name ?? ''}`;
    const known = joined.get(key);
    joined.set(key, known ? { ...known, count: known.count + one.count } : one);
  }
  return [...joined.values()];
}

/** @param inWords says the reason of a refusal in the language of the sentences */
export const sayNote = (
  { kind, count, name = '', why }: Note,
  sentences: NoteSentences,
  written: string,
  inWords: (why: Said) => string,
): string => sentences[kind](count, written, why ? `${name}. ${inWords(why)}` : name);
