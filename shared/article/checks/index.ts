import type { Projection } from '../projection.ts';
import type { StoryTemplate } from '../template.ts';
import type { Standing } from '../workflow/steps.ts';
import { approvalFindings } from './approval.ts';
import { copyFindings } from './copy.ts';
import { embargoFindings, lengthFindings, missingFields, tkFindings } from './fields.ts';
import { inOrder, type Finding } from './finding.ts';

export { FINDING_IDS, type Finding, type FindingId, type Level } from './finding.ts';

type Known = {
  /** How many words the copy has, where that is counted already. */
  words?: number;
  /** Whether what is on the screen was approved, where that is known. */
  approval?: Standing['approval'];
};

/**
 * What stands between a story and the page, whatever format it leaves in: `checkStory(project(article), template, now)`.
 * A template says what its type of story must have; without one only what holds for every story is asked.
 * @param now UTC milliseconds
 */
export const checkStory = (
  p: Projection,
  template: StoryTemplate | null,
  now: number,
  known: Known = {},
): Finding[] =>
  inOrder([
    ...missingFields(p, template),
    ...lengthFindings(p, template),
    ...tkFindings(p),
    ...embargoFindings(p, now),
    ...approvalFindings(p, known.approval),
    ...copyFindings(p, template, known.words),
  ]);

/** Those that should be mended before a story is called ready. */
export const mustFix = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ level }) => level === 'must');
