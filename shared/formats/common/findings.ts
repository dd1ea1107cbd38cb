import { inlineText } from '../../article/inline.ts';
import type { Projection } from '../../article/projection.ts';
import { missingAlt } from '../../article/questions.ts';
import { dateForReaders } from './dates.ts';
import { lostLabels, type FieldKey } from './fields.ts';
import type { ExportInput, Finding } from '../format.ts';

/** True when nobody has written anything that could leave. */
function isEmpty(p: Projection): boolean {
  if (p.meta.headline.trim() !== '') return false;
  return p.body.every((b) => {
    if (b.kind === 'image' || b.kind === 'table' || b.kind === 'embed' || b.kind === 'unknown') return false;
    return b.kind === 'rule' || inlineText(b.content).trim() === '';
  });
}

/** An embargo that had not passed when the revision was saved: the only clock a format may look at. */
export const openEmbargo = (input: ExportInput) => {
  const { embargo } = input.projection.meta;
  return embargo && embargo.at > input.revision.savedAt ? embargo : undefined;
};

/** What every format says in the same words: nothing to export, embargo, killed, pictures without alternative text. */
export function commonFindings(
  input: ExportInput,
  given: { public: boolean; pictures: boolean; loses: readonly FieldKey[] },
): Finding[] {
  const { meta, body } = input.projection;
  const findings: Finding[] = [];
  if (isEmpty(input.projection))
    findings.push({ level: 'stop', message: 'There is nothing to export yet: no headline and no text.' });
  const embargo = openEmbargo(input);
  if (embargo && given.public) {
    const until = dateForReaders(embargo.at, { language: 'en-GB', zone: embargo.zone }, 'time');
    findings.push({
      level: 'warn',
      message: `The story is under embargo until ${until} (${embargo.zone}). Hand it only to people who will keep it.`,
    });
  }
  if (meta.status === 'killed')
    findings.push({ level: 'warn', message: 'The story was killed and is not meant to be published.' });
  const pictures = body.filter((b) => b.kind === 'image');
  const silent = missingAlt(input.projection).length;
  if (silent > 0 && given.pictures)
    findings.push({
      level: 'warn',
      message:
        silent === 1
          ? 'One picture has no alternative text for readers who cannot see it.'
          : `${String(silent)} pictures have no alternative text for readers who cannot see them.`,
    });
  const missing = pictures.filter((b) => b.media !== undefined && !input.media(b.media)).length;
  if (missing > 0 && given.pictures)
    findings.push({
      level: 'warn',
      message:
        missing === 1
          ? 'One picture will be left out: its file is missing from the library.'
          : `${String(missing)} pictures will be left out: their files are missing from the library.`,
    });
  for (const label of lostLabels(input.projection, given.loses))
    findings.push({ level: 'drops', message: label });
  return findings;
}
