import { commonFindings } from '../common/findings.ts';
import type { Format } from '../format.ts';
import { PACKAGE_TYPE, writePackage } from './write.ts';

/** The package loses nothing and stays among colleagues, so an embargo is no reason to ask. */
export const packageFormat: Format = {
  info: {
    id: 'package',
    label: 'Copydesk package',
    extension: 'copydesk',
    description: 'Everything: text, fields, notes and pictures in one file that Copydesk opens again.',
  },
  check: (input) => commonFindings(input, { public: false, pictures: true, loses: [] }),
  convert: (input) => {
    const { content, warnings } = writePackage(input);
    return {
      file: { name: `${input.baseName}.copydesk`, type: PACKAGE_TYPE, content },
      beside: [],
      warnings,
    };
  },
};
