import { refreshCalls, useAsk, useEvent, type Asked } from '../../bridge/index.ts';
import type { Workflow } from '../../../shared/protocol/talk.ts';
import { useOpenStory } from '../useStory.ts';

/** Where the open story stands. An approval goes out of date in sight with the first change that is stored. */
export function useWorkflow(): Asked<Workflow> {
  const { storyId } = useOpenStory();
  const asked = useAsk('workflow.read', { storyId });
  const holds = asked.state === 'ready' && asked.value.approval?.stale === false;
  useEvent('story.saved', ({ ack }) => {
    if (holds && ack.storyId === storyId) refreshCalls('workflow.read');
  });
  return asked;
}
