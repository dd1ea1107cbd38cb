import { words } from '../../ui/words/index.ts';
import { Section } from '../inspector/Section.tsx';
import { useReadOnly } from '../useStory.ts';
import { Entities } from './Entities.tsx';
import { Keywords } from './Keywords.tsx';
import { Subjects } from './Subjects.tsx';

/** What the story is about: free keywords, Media Topics, and the people and places in it. */
export function TagsTab() {
  const say = words().story.tags;
  const readOnly = useReadOnly();
  return (
    <>
      <Section>
        <Keywords readOnly={readOnly} />
      </Section>
      <Section title={say.subjects}>
        <Subjects readOnly={readOnly} />
      </Section>
      <Section title={say.entities}>
        <Entities readOnly={readOnly} />
      </Section>
    </>
  );
}
