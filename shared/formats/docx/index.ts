import { commonFindings } from '../common/findings.ts';
import type { FieldKey } from '../common/fields.ts';
import type { Format } from '../format.ts';
import { DOCX_TYPE, writeDocx } from './write/package.ts';
import { pictureFindings } from './write/findings.ts';

export { isDocx, readDocx } from './read.ts';

/** A document carries the copy and what stands above it: fields of the desk have no place there. */
const LOSES: readonly FieldKey[] = [
  'webHeadline',
  'socialHeadline',
  'printHeadline',
  'slug',
  'urlSlug',
  'description',
  'storyType',
  'assignee',
  'plannedWords',
  'related',
  'direction',
  'zone',
  'genre',
  'urgency',
  'status',
  'desk',
  'deadline',
  'editorsNote',
  'notebook',
  'subjects',
  'entities',
  'pictureRights',
  'pictureSource',
  'pictureCuts',
  'controlCharacters',
  'unknownParts',
];

export const docxFormat: Format = {
  info: {
    id: 'docx',
    label: 'Word document',
    extension: 'docx',
    description: 'The copy with its styles, tables and pictures, for Word, LibreOffice and Google Docs.',
  },
  check: (input) => [
    ...commonFindings(input, { public: true, pictures: true, loses: LOSES }),
    ...pictureFindings(input),
  ],
  convert: (input) => ({
    file: { name: `${input.baseName}.docx`, type: DOCX_TYPE, content: writeDocx(input) },
    beside: [],
    warnings: [],
  }),
};
