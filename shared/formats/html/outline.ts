import { inlineText } from '../../article/inline.ts';
import type { Block } from '../../article/nodes/index.ts';
import { say } from '../../protocol/said.ts';
import type { Finding } from '../format.ts';

/**
 * What stands in the way of people who go through a page by its headings (WCAG 2.2, 1.3.1 and 2.4.6): a level that was
 * jumped over, and headings without words. The headline is level 1.
 */
export function outlineFindings(body: readonly Block[]): Finding[] {
  let level = 1;
  let jumps = 0;
  let empty = 0;
  for (const b of body) {
    if (b.kind !== 'heading') continue;
    if (b.level > level + 1) jumps += 1;
    if (inlineText(b.content).trim() === '') empty += 1;
    level = b.level;
  }
  const findings: Finding[] = [];
  if (jumps > 0) findings.push({ level: 'warn', ...say('check.jumped-levels', { headings: jumps }) });
  if (empty > 0) findings.push({ level: 'warn', ...say('check.empty-headings', { headings: empty }) });
  return findings;
}
