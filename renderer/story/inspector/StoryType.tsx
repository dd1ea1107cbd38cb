import { Select } from '../../ui/Select.tsx';
import { words } from '../../ui/words/index.ts';
import { templateOf, useTemplates } from '../templates/useTemplates.ts';
import { useMeta, useOpenStory } from '../useStory.ts';

const NONE = '';

/** The story's type: its template says what is asked of it. Choosing one changes no words; a planned length is taken over. */
export function StoryType({ readOnly }: { readOnly: boolean }) {
  const { inspector } = words();
  const { session } = useOpenStory();
  const [storyType] = useMeta('storyType');
  const [planned] = useMeta('plannedWords');
  const templates = useTemplates();
  const known = templates.map(({ id, name }) => ({ value: id, label: name }));
  const foreign =
    storyType !== undefined && templateOf(templates, storyType) === null
      ? [{ value: storyType, label: inspector.unknownType(storyType) }]
      : [];
  const choose = (id: string) => {
    const length = planned ?? templateOf(templates, id)?.value.plannedWords;
    session.edit({ storyType: id === NONE ? undefined : id, plannedWords: length });
  };
  return (
    <Select
      label={inspector.storyType}
      value={storyType ?? NONE}
      disabled={readOnly}
      options={[{ value: NONE, label: inspector.noType }, ...known, ...foreign]}
      onChange={choose}
    />
  );
}
