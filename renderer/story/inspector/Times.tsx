import { useNow } from '../../bridge/index.ts';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { MomentField } from './MomentField.tsx';
import { Slot } from './Slot.tsx';
import { useAsked } from './useAsked.ts';

/** The times that bind a story, each with its zone and how far it is from now. */
export function Times({ readOnly }: { readOnly: boolean }) {
  const { inspector, story } = words();
  const [deadline, setDeadline] = useMeta('deadline');
  const [embargo, setEmbargo] = useMeta('embargo');
  const [zone] = useMeta('zone');
  const [status] = useMeta('status');
  const now = useNow();
  const asked = { deadline: useAsked('deadline'), embargo: useAsked('embargo') };
  const finished = status === 'published' || status === 'killed';
  return (
    <>
      <Slot field="deadline">
        <MomentField
          label={story.inspector.deadline}
          {...asked.deadline}
          value={deadline}
          zone={zone}
          readOnly={readOnly}
          note={
            deadline !== undefined && deadline.at < now && !finished
              ? { say: inspector.overdue, urgent: true }
              : undefined
          }
          onChange={setDeadline}
        />
      </Slot>
      <Slot field="embargo">
        <MomentField
          label={story.inspector.embargo}
          {...asked.embargo}
          value={embargo}
          zone={zone}
          readOnly={readOnly}
          note={
            embargo !== undefined && embargo.at <= now
              ? { say: inspector.embargoPast, urgent: false }
              : undefined
          }
          onChange={setEmbargo}
        />
      </Slot>
    </>
  );
}
