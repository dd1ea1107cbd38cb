import type { Finding } from '../../../shared/article/checks/index.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';

/** What is about the way of the story, and not about its text or a field. */
export const isOfWorkflow = ({ id }: Finding): boolean => id === 'not-approved' || id === 'approval-stale';

/** The name of the place a finding is about. */
export const placeOf = (finding: Finding): string =>
  isOfWorkflow(finding) ? words().flow.title : words().inspector.fields[finding.field ?? 'body'];

/** A finding as a sentence. */
export const sentenceOf = (finding: Finding): string =>
  words().inspector.checks.sentence[finding.id]({
    field: placeOf(finding),
    used: number(finding.used ?? 0),
    limit: number(finding.limit ?? 0),
  });
