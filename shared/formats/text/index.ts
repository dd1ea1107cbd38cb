import { commonFindings } from '../common/findings.ts';
import type { FieldKey } from '../common/fields.ts';
import type { Format } from '../format.ts';
import { storyText } from './write.ts';

/** Plain text carries words: what is not words is lost. */
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
  'language',
  'direction',
  'zone',
  'genre',
  'urgency',
  'status',
  'desk',
  'deadline',
  'editorsNote',
  'notebook',
  'keywords',
  'subjects',
  'entities',
  'marks',
  'links',
  'headingLevels',
  'blockDirection',
  'quotes',
  'pictures',
  'altText',
  'pictureRights',
  'decoration',
  'pictureCuts',
  'tableShape',
  'controlCharacters',
  'unknownParts',
];

export const textFormat: Format = {
  info: {
    id: 'text',
    label: 'Plain text',
    extension: 'txt',
    description: 'Headline, byline and copy without any styling, for wires, messages and old systems.',
  },
  check: (input) => commonFindings(input, { public: true, pictures: false, loses: LOSES }),
  convert: (input) => ({
    file: { name: `${input.baseName}.txt`, type: 'text/plain', content: storyText(input) },
    beside: [],
    warnings: [],
  }),
};
