import { inlineText } from '../../article/inline.ts';
import type { Projection } from '../../article/projection.ts';
import { missingAlt } from '../../article/questions.ts';
import { say } from '../../protocol/said.ts';
import { lostFields, type FieldKey } from './fields.ts';
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

/**
 * What every format says in the same words: nothing to export, open suggestions (except where they go along), embargo,
 * killed, pictures without alternative text.
 */
export function commonFindings(
  input: ExportInput,
  given: { public: boolean; pictures: boolean; loses: readonly FieldKey[]; suggestions?: boolean },
): Finding[] {
  const { meta, body } = input.projection;
  const findings: Finding[] = [];
  if (isEmpty(input.projection)) findings.push({ level: 'stop', ...say('check.empty') });
  const { openSuggestions = 0 } = input;
  if (openSuggestions > 0 && given.suggestions !== true)
    findings.push({ level: 'warn', ...say('check.open-suggestions', { suggestions: openSuggestions }) });
  const embargo = openEmbargo(input);
  if (embargo && given.public) {
    findings.push({ level: 'warn', ...say('check.embargo', { at: embargo.at, zone: embargo.zone }) });
  }
  if (meta.status === 'killed') findings.push({ level: 'warn', ...say('check.killed') });
  const pictures = body.filter((b) => b.kind === 'image');
  const silent = missingAlt(input.projection).length;
  if (silent > 0 && given.pictures)
    findings.push({ level: 'warn', ...say('check.silent-pictures', { pictures: silent }) });
  const missing = pictures.filter((b) => b.media !== undefined && !input.media(b.media)).length;
  if (missing > 0 && given.pictures)
    findings.push({ level: 'warn', ...say('check.missing-pictures', { pictures: missing }) });
  for (const field of lostFields(input.projection, given.loses))
    findings.push({ level: 'drops', ...say(`loses.${field}`) });
  return findings;
}
