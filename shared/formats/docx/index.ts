import { project } from '../../article/projection.ts';
import { PROPOSED_FIELDS } from '../../article/proposals.ts';
import { say } from '../../protocol/said.ts';
import { commonFindings } from '../common/findings.ts';
import type { FieldKey } from '../common/fields.ts';
import type { Format } from '../format.ts';
import { DOCX_TYPE, writeDocx } from './write/package.ts';
import { pictureFindings } from './write/findings.ts';

export { isDocx, readDocx } from './read.ts';
export { cardOf as docxCard, readDocxReview, type ReviewedDocument } from './review/read.ts';
export type { Card as DocxCard } from './card.ts';
export { returnedDocx, type ReturnedDocument, type ReturnProblem } from './review/returned.ts';

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

const wordInfo = { pictures: true, public: true, loses: LOSES };

/** The copy only. */
export const docxFormat: Format = {
  info: {
    id: 'docx',
    label: 'Word document',
    extension: 'docx',
    description: 'The copy with its styles, tables and pictures, for Word, LibreOffice and Google Docs.',
  },
  check: (input) => [...commonFindings(input, wordInfo), ...pictureFindings(input)],
  convert: (input) => ({
    file: { name: `${input.baseName}.docx`, type: DOCX_TYPE, content: writeDocx(input) },
    beside: [],
    warnings: [],
  }),
};

/**
 * The copy with its open suggestions as tracked changes and what is said about it as comments. Whoever edits it leaves
 * tracked changes; blocks are named, so that it can be compared with what was sent when it comes back.
 */
export const docxTrackedFormat: Format = {
  info: {
    id: 'docx-tracked',
    label: 'Word document with tracked changes',
    extension: 'tracked.docx',
    description: 'For an editor who has only Word: open suggestions as tracked changes.',
  },
  check: (input) => {
    const { projection, review } = input;
    const whole = review
      ? { ...input, projection: project({ ...projection, body: [...review.body] }) }
      : input;
    const several = PROPOSED_FIELDS.some(
      (field) => (review?.proposals ?? []).filter((one) => one.field === field).length > 1,
    );
    return [
      ...commonFindings(whole, { ...wordInfo, suggestions: true }),
      ...pictureFindings(whole),
      ...(several ? [{ level: 'drops' as const, ...say('check.several-headlines') }] : []),
    ];
  },
  convert: (input) => ({
    file: {
      name: `${input.baseName}.tracked.docx`,
      type: DOCX_TYPE,
      content: writeDocx(input, input.review ?? { body: input.projection.body }),
    },
    beside: [],
    warnings: [],
  }),
};
