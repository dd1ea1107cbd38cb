import { oneLine } from '../../common/characters.ts';
import type { ExportInput } from '../../format.ts';
import { part, tag, words } from './xml.ts';

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** `docProps/core.xml`: what the story says of itself. Nothing of the machine, and no field that stays in the newsroom. */
export function corePropertiesXml(input: ExportInput): string {
  const { meta } = input.projection;
  const given = (name: string, text: string): string => (text === '' ? '' : tag(name, {}, words(text)));
  const moment = (name: string, at: number): string => tag(name, { 'xsi:type': 'dcterms:W3CDTF' }, time(at));
  return part(
    tag(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      given('dc:title', oneLine(meta.headline)),
      given(
        'dc:creator',
        meta.bylines
          .map(({ name }) => oneLine(name))
          .filter((n) => n !== '')
          .join('; '),
      ),
      given(
        'cp:keywords',
        meta.keywords
          .map(oneLine)
          .filter((k) => k !== '')
          .join('; '),
      ),
      given('dc:language', meta.language),
      moment('dcterms:created', input.createdAt),
      moment('dcterms:modified', input.revision.savedAt),
    ),
  );
}
