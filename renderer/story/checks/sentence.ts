import type { Finding } from '../../../shared/article/checks/index.ts';
import { number } from '../../ui/format.ts';
import { words } from '../../ui/words/index.ts';

/** The name of the place a finding is about. */
export const placeOf = ({ field }: Finding): string => words().inspector.fields[field ?? 'body'];

/** A finding as a sentence. */
export const sentenceOf = (finding: Finding): string =>
  words().inspector.checks.sentence[finding.id]({
    field: placeOf(finding),
    used: number(finding.used ?? 0),
    limit: number(finding.limit ?? 0),
  });
