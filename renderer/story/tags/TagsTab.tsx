import { words } from '../../ui/words/index.ts';
import { Section } from '../inspector/Section.tsx';
import { Slot } from '../inspector/Slot.tsx';
import { useReadOnly } from '../useStory.ts';
import { Entities } from './Entities.tsx';
import { FoundNames } from './FoundNames.tsx';
import { Keywords } from './Keywords.tsx';
import { RelatedStories } from './RelatedStories.tsx';
import { Subjects } from './Subjects.tsx';

/** What the story is about: keywords, Media Topics, the people and places in it, and the stories it belongs with. */
export function TagsTab() {
  const { inspector, story } = words();
  const say = story.tags;
  const readOnly = useReadOnly();
  return (
    <>
      <Section>
        <Slot field="keywords">
          <Keywords readOnly={readOnly} />
        </Slot>
      </Section>
      <Section title={say.subjects}>
        <Slot field="subjects">
          <Subjects readOnly={readOnly} />
        </Slot>
      </Section>
      <Section title={say.entities}>
        <Slot field="entities">
          <Entities readOnly={readOnly} />
          {readOnly ? null : <FoundNames />}
        </Slot>
      </Section>
      <Section title={inspector.sections.related}>
        <RelatedStories readOnly={readOnly} />
      </Section>
    </>
  );
}
