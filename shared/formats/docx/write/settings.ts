import { part, spaces, tag } from './xml.ts';

/** @param tracked whoever edits the document leaves tracked changes, unless they turn that off */
export const settingsXml = (tracked: boolean): string =>
  part(
    tag(
      'w:settings',
      spaces('w'),
      tracked ? tag('w:trackRevisions') : '',
      tag(
        'w:compat',
        {},
        tag('w:compatSetting', {
          'w:name': 'compatibilityMode',
          'w:uri': 'http://schemas.microsoft.com/office/word',
          'w:val': 15,
        }),
      ),
    ),
  );
