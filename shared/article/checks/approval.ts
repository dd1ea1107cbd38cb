import type { Projection } from '../projection.ts';
import type { Standing } from '../workflow/steps.ts';
import type { Made } from './finding.ts';

/** A text that goes on to readers without an approval of what it says now. A draft needs none yet. */
export function approvalFindings({ meta }: Projection, approval: Standing['approval'] = 'fresh'): Made[] {
  if (approval === 'stale' && meta.status !== 'killed') return [{ level: 'should', id: 'approval-stale' }];
  const goesOut = meta.status === 'ready' || meta.status === 'published';
  return approval === 'none' && goesOut ? [{ level: 'should', id: 'not-approved' }] : [];
}
