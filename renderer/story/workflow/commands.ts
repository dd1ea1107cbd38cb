import { showInspector, showVersionsAs } from '../view-state.ts';
import { showStanding, wantStep } from './state.ts';

/** The window's commands of the workflow, by the ids of its table. @param inspector brings the story's details into sight */
export const workflowCommands = (inspector: () => void) => ({
  'workflow.show': () => showStanding(true),
  'workflow.requestReview': () => wantStep({ act: 'requestReview' }),
  'workflow.requestChanges': () => wantStep({ act: 'requestChanges' }),
  'workflow.approve': () => wantStep({ act: 'approve' }),
  'workflow.draft': () => wantStep({ move: 'draft' }),
  'workflow.inReview': () => wantStep({ move: 'in-review' }),
  'workflow.ready': () => wantStep({ move: 'ready' }),
  'workflow.published': () => wantStep({ move: 'published' }),
  'workflow.killed': () => wantStep({ move: 'killed' }),
  'log.show': () => {
    inspector();
    showInspector('versions');
    showVersionsAs('log');
  },
});
