import { commonFindings } from '../common/findings.ts';
import type { FieldKey } from '../common/fields.ts';
import type { Format } from '../format.ts';
import { outlineFindings } from './outline.ts';
import { articlePage } from './page.ts';

/** What a web page has no place for. */
const LOSES: readonly FieldKey[] = [
  'printHeadline',
  'slug',
  'urlSlug',
  'storyType',
  'assignee',
  'plannedWords',
  'related',
  'zone',
  'urgency',
  'deadline',
  'editorsNote',
  'notebook',
  'controlCharacters',
  'unknownParts',
  'decoration',
  'pictureCuts',
];

export const htmlFormat: Format = {
  info: {
    id: 'html',
    label: 'Web page (HTML)',
    extension: 'html',
    description: 'A complete page with its style and structured data, ready for a site or an email.',
  },
  check: (input) => [
    ...commonFindings(input, { public: true, pictures: true, loses: LOSES }),
    ...outlineFindings(input.projection.body),
  ],
  convert: (input) => {
    const page = articlePage(input, { theme: 'system', inlineMedia: false });
    const name = `${input.baseName}.html`;
    return {
      file: { name, type: 'text/html', content: page.html },
      beside: page.beside,
      warnings: page.warnings,
    };
  },
};
