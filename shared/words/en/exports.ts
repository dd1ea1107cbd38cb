import type { Writing } from '../writing.ts';

const FORMATS = {
  html: 'Web page',
  docx: 'Word document',
  'docx-tracked': 'Word document with tracked changes',
  markdown: 'Markdown',
  text: 'Plain text',
  package: 'Copydesk package',
};

/** What is said before, during and after an export. */
export const exports = {
  'check.empty': () => 'There is nothing to export yet: no headline and no text.',
  'check.open-suggestions': (v: { suggestions: number }, w: Writing) =>
    v.suggestions === 1
      ? 'One suggestion is open. The export holds the text as it was before it: accept it first if it is to be in.'
      : `${w.number(v.suggestions)} suggestions are open. The export holds the text as it was before them: accept first what is to be in.`,
  'check.several-headlines': () =>
    'The headline or the standfirst has several suggestions. A document can hold one for each: it goes as it stands.',
  'check.embargo': (v: { at: number; zone: string }, w: Writing) =>
    `The story is under embargo until ${w.moment(v.at, v.zone)} (${v.zone}). Hand it only to people who will keep it.`,
  'check.killed': () => 'The story was killed and is not meant to be published.',
  'check.not-approved': () => 'Nobody approved this text.',
  'check.approval-stale': () => 'The text was changed after it was approved.',
  'check.silent-pictures': (v: { pictures: number }, w: Writing) =>
    v.pictures === 1
      ? 'One picture has no alternative text for readers who cannot see it.'
      : `${w.number(v.pictures)} pictures have no alternative text for readers who cannot see them.`,
  'check.missing-pictures': (v: { pictures: number }, w: Writing) =>
    v.pictures === 1
      ? 'One picture will be left out: its file is missing from the library.'
      : `${w.number(v.pictures)} pictures will be left out: their files are missing from the library.`,
  'check.word-pictures': (v: { pictures: number }, w: Writing) =>
    v.pictures === 1
      ? 'One picture will be left out: Word shows JPEG, PNG and GIF only.'
      : `${w.number(v.pictures)} pictures will be left out: Word shows JPEG, PNG and GIF only.`,
  'check.jumped-levels': (v: { headings: number }, w: Writing) =>
    v.headings === 1
      ? 'One heading skips a level: make it one level higher.'
      : `${w.number(v.headings)} headings skip a level: make them one level higher.`,
  'check.empty-headings': (v: { headings: number }, w: Writing) =>
    v.headings === 1 ? 'One heading is empty.' : `${w.number(v.headings)} headings are empty.`,
  'check.confirm': (v: { why: string }) => `${v.why} Confirm to export anyway.`,

  'export.picture-left-out': (v: { place: number }, w: Writing) =>
    `Picture ${w.number(v.place)} was left out: its file is missing from the library.`,
  'export.media-left-out': (v: { media: string }) =>
    `A picture was left out: its file is missing from the library (${v.media}).`,
  'export.not-confirmed': (v: { why: string }) => `Not exported: ${v.why}`,
  'export.not-written': (v: { format: keyof typeof FORMATS }) =>
    `This story could not be written as ${FORMATS[v.format]}. Try another format.`,
  'export.failed': (v: { failed: number; total: number }, w: Writing) =>
    v.total === 1
      ? 'The story could not be exported.'
      : `${w.number(v.failed)} of ${w.number(v.total)} stories could not be exported.`,
  'export.missing': (v: { missing: number; total: number }, w: Writing) =>
    v.total === 1
      ? 'This story is not in the store.'
      : `${w.number(v.missing)} of ${w.number(v.total)} stories are not in the store.`,
  'export.exchanged': () => 'The stories were exchanged for a snapshot meanwhile. Ask for the export again.',
  'export.nothing': () => 'There are no stories to export.',

  'job.gone': () => 'This job is not in the list any more.',
  'job.not-over': () => 'This job is not finished. Cancel it before taking it off the list.',
  'job.no-file': () => 'This job has written no file.',
  'job.too-many-files': (v: { folder: string }) =>
    `These are too many files to download at once. They are in ${v.folder}.`,
  /** A sentence that an older Copydesk kept with a job, before sentences had codes. */
  'job.told': (v: { text: string }) => v.text,

  'folder.unknown': () => 'This folder is not known any more. Choose it again.',
  'folder.choose': () => 'Choose a folder.',
  'folder.not-a-folder': (v: { folder: string }) => `${v.folder} is not a folder. Choose another one.`,
  'folder.not-listed': () => 'This folder is not on the list any more.',
  'folder.full': (v: { folder: string }) => `The disk that holds ${v.folder} is full. Make room, then retry.`,
  'folder.share-full': (v: { folder: string }) =>
    `Your share of the disk that holds ${v.folder} is used up. Make room, then retry.`,
  'folder.read-only': (v: { folder: string }) => `${v.folder} can only be read. Choose another folder.`,
  'folder.no-rights': (v: { folder: string }) =>
    `You may not write in ${v.folder}. Choose another folder or change its rights.`,
  'folder.gone': (v: { folder: string }) => `${v.folder} is not there any more. Bring it back, then retry.`,
  'folder.disk-error': (v: { folder: string }) =>
    `The disk that holds ${v.folder} reports errors. Choose another folder.`,
  'folder.refused': (v: { folder: string }) =>
    `This file could not be written in ${v.folder}. Retry; if it fails again, choose another folder.`,
};
