import type { Writing } from '../writing.ts';

const NOTHING = 'Nothing was imported.';

/** Why a file was not imported. */
export const imports = {
  'import.open-suggestions': () =>
    'A copy of this story came back, and what was done in it cannot be shown beside the suggestions that are open here. Nothing was changed. Accept or reject the open suggestions, then import the file again.',
  'import.empty': (v: { file: string }) => `${v.file} is empty.`,
  'import.cancelled': (v: { file: string }) => `The import of ${v.file} was cancelled. ${NOTHING}`,
  'import.unreadable': (v: { file: string }) => `${v.file} could not be read. ${NOTHING}`,
  'import.no-story': (v: { file: string }) => `${v.file} could not be read as a story. ${NOTHING}`,
  'import.too-slow': (v: { file: string; seconds: number }, w: Writing) =>
    `${v.file} took longer than ${w.number(v.seconds)} seconds to read and was given up. ${NOTHING}`,
  'import.too-much-memory': (v: { file: string }) =>
    `${v.file} needs more memory to read than a document may. ${NOTHING}`,
  'import.too-long': (v: { file: string; megabytes: number }, w: Writing) =>
    `${v.file} is larger than ${w.number(v.megabytes)} MB, which is more than a story can hold. ${NOTHING}`,
  'import.not-text': (v: { file: string }) => `${v.file} is not text.`,

  'import.old-word': () =>
    `This is a document of Word 97 to 2003 (.doc). Open it in Word or LibreOffice, save it as .docx, then import that. ${NOTHING}`,
  'import.other-office': () =>
    `RTF, Pages and flat OpenDocument files (.fodt) cannot be read. Save the file as Word (.docx) or OpenDocument text (.odt), which word processors can, then import that. ${NOTHING}`,
  'import.pdf': () => 'PDF files cannot be read. Import the text that the PDF was made from.',
  'import.picture': () => 'This is a picture. Open a story and add the picture there.',
  'import.unknown': () =>
    'This file is not text. Copydesk reads Word (.docx), OpenDocument text (.odt), Markdown, HTML, plain text and its own packages.',

  'office.broken': (v: { file: string }) =>
    `${v.file} is damaged and could not be read. Open it in the program it was made with, save it again, then import that. ${NOTHING}`,
  'office.entities': (v: { file: string }) =>
    `${v.file} defines its own XML entities, which documents of word processors never do, and is not trusted. ${NOTHING}`,
  'office.deep': (v: { file: string }) =>
    `${v.file} nests its contents deeper than a document can and is not trusted. ${NOTHING}`,
  'office.not-document': (v: { file: string }) =>
    `${v.file} is a zip file, but neither a Word document nor an OpenDocument text. ${NOTHING}`,
  'office.not-text': (v: { file: string }) =>
    `${v.file} is a spreadsheet, a presentation or a drawing. Copydesk imports texts. ${NOTHING}`,
  'office.locked': (v: { file: string }) =>
    `${v.file} is locked with a password. Open it in the program it was made with, save it without the password, then import that. ${NOTHING}`,
  'office.too-large': (v: { file: string }) =>
    `What is packed in ${v.file} is far larger than a document can be. ${NOTHING}`,

  'zip.leads-out': () => `The zip holds a file whose name leads out of it. ${NOTHING}`,
  'zip.link': () => `The zip holds a link instead of a file. ${NOTHING}`,
  'zip.locked': () => 'The zip is locked with a password. Unpack it first, then import what is in it.',
  'zip.same-names': () => `The zip holds two files of one name. ${NOTHING}`,
  'zip.too-large': (v: { megabytes: number }, w: Writing) =>
    `What is packed in this zip is larger than ${w.number(v.megabytes)} MB or swells too much. ${NOTHING}`,
  'zip.too-many-files': (v: { most: number }, w: Writing) =>
    `The zip holds more than ${w.number(v.most)} files. ${NOTHING}`,
  'zip.more-than-told': () => 'The zip holds more files than it says.',
  'zip.damaged': () => `This zip is damaged or is not a zip. ${NOTHING}`,
  'zip.no-text': () => `The zip holds no Markdown, HTML or plain text file. ${NOTHING}`,
  'zip.too-many-texts': (v: { most: number }, w: Writing) =>
    `The zip holds more than ${w.number(v.most)} texts. Import it in parts.`,

  'package.no-manifest': () => 'This is not a Copydesk package: its manifest is missing or not readable.',
  'package.newer': () => 'This package was made by a newer Copydesk. Update this one to open it.',
  'package.changed': (v: { file: string }) => `The package is damaged: ${v.file} is missing or was changed.`,
  'package.no-story': () => 'The package holds no story.',
  'package.not-valid': (v: { where: string; why: string }) =>
    `The story in the package is not valid: ${`${v.where} ${v.why}`.trim()}.`,
  'package.not-steady': () => `The story in the package is not valid. ${NOTHING}`,
  'package.no-picture-list': () => 'The list of pictures in the package is not readable.',
  'package.picture-changed': () => 'The package is damaged: a picture is missing or was changed.',
  'package.picture-refused': (v: { why: string }) => `A picture of the package was refused: ${v.why}`,
};
