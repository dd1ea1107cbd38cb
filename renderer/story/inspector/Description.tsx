import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import { GrowingArea } from './GrowingArea.tsx';
import { Slot } from './Slot.tsx';
import { useAsked, useCount } from './useAsked.ts';

/** What search engines and link previews show below the headline; the standfirst stands in. */
export function Description({ readOnly }: { readOnly: boolean }) {
  const { inspector } = words();
  const [description, setDescription] = useMeta('description');
  const [standfirst] = useMeta('standfirst');
  const asked = useAsked('description');
  const count = useCount('description', 'standfirst');
  return (
    <Slot field="description">
      <GrowingArea
        label={inspector.fields.description}
        max={2000}
        readOnly={readOnly}
        placeholder={standfirst}
        count={count}
        {...asked}
        hint={(description ?? '') === '' ? inspector.descriptionHint : undefined}
        value={description ?? ''}
        onChange={(text) => setDescription(text === '' ? undefined : text.replace(/\s*\n\s*/gu, ' '))}
      />
    </Slot>
  );
}
