import type { Writing } from '../writing.ts';

/** What is said of stories, their versions and pictures, and of what a desk keeps. */
export const stories = {
  'story.missing': () => 'This story is not in the store.',
  'story.gone': () => 'This story is not in the store any more.',
  'story.newer': (v: { version: number; reads: number }) =>
    `This story was written by a newer Copydesk (document version ${String(v.version)}, this one reads up to ${String(v.reads)}).`,
  'story.conflict': () =>
    'This story was changed in another window meanwhile. Both texts are kept: compare them, then go on with one.',
  'story.does-not-fit': (v: { why: string }) => `This change does not fit the stored story: ${v.why}.`,
  'story.too-many-blocks': (v: { most: number; blocks: number }, w: Writing) =>
    `A story holds at most ${w.number(v.most)} blocks; this one has ${w.number(v.blocks)}.`,
  'story.same-block-twice': () => 'Expected every block id once.',
  'story.wrong-block-id': () => 'Expected a block of an unknown kind to carry its own id.',

  'version.missing': () => 'This version is not in the store.',
  'version.no-change': () =>
    'This change is not between these two texts any more. Nothing was taken: compare them again.',
  'version.suggestions': () =>
    'There are open suggestions in the text. Nothing was taken: decide on them first, then words can be taken from another version.',
  'version.damaged': (v: { number: number }) =>
    `Revision ${String(v.number)} of this story does not match its checksum, so it is not shown as the text. Nothing was deleted: older revisions and snapshots can still be opened.`,
  'version.open': () =>
    'This version is still being written. Name the text as it stands, or pin it when you have paused.',

  'media.missing': () => 'This picture is not in the store.',
  'media.damaged': () =>
    'The file of this picture is missing or damaged, so it is not shown. Put the original picture in again to mend it.',
  'media.no-match': () => 'The file is missing or does not match its hash.',
  'media.too-large': (v: { megabytes: number }, w: Writing) =>
    `This picture is too large: at most ${w.number(v.megabytes)} MB and 100 megapixels are kept.`,

  'picture.empty': () => 'The file is empty.',
  'picture.svg': () =>
    'SVG drawings are not taken, because they can carry programs. Save it as PNG or WebP and add that.',
  'picture.heic': () =>
    'HEIC photos are not taken, because browsers cannot show them. Save it as JPEG and add that.',
  'picture.tiff': () =>
    'TIFF files are not taken, because browsers cannot show them. Save it as JPEG or PNG and add that.',
  'picture.unknown': () => 'This is not a picture that can be used. Use a JPEG, PNG, WebP, GIF or AVIF file.',
  'picture.damaged': () => 'The picture is damaged or not complete. Get it again from its source.',
  'picture.too-many-pixels': (v: { megapixels: number }, w: Writing) =>
    `The picture has ${w.number(v.megapixels)} megapixels; the most is 100. Make it smaller and add it again.`,
  'picture.cleaned': () => 'Where and how the picture was taken was removed from the file.',

  'kept.gone': () => 'This is not on the desk any more.',

  'subjects.not-json': () =>
    'This file is not JSON, so the subjects stay as they were. Choose the Media Topics file as IPTC publishes it.',
  'subjects.not-topics': () =>
    'This JSON is not a Media Topics file, so the subjects stay as they were. Expected "conceptSet" with "uri" and "prefLabel" for each concept.',
  'subjects.no-topics': () =>
    'None of the concepts in this file are Media Topics, so the subjects stay as they were. Choose the Media Topics file as IPTC publishes it.',
};
