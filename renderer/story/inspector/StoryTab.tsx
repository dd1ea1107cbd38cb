import { words } from '../../ui/words/index.ts';
import { useReadOnly } from '../useStory.ts';
import { Bylines } from './Bylines.tsx';
import { Dateline } from './Dateline.tsx';
import { Headlines } from './Headlines.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { Notes } from './Notes.tsx';
import { Planning } from './Planning.tsx';
import { Section } from './Section.tsx';
import { SlugField } from './SlugField.tsx';

/** Everything about a story that is not its text or its tags. */
export function StoryTab() {
  const say = words().story.inspector.sections;
  const readOnly = useReadOnly();
  return (
    <>
      <Section>
        <SlugField readOnly={readOnly} />
      </Section>
      <Section title={say.headlines}>
        <Headlines readOnly={readOnly} />
      </Section>
      <Section title={say.people}>
        <Bylines readOnly={readOnly} />
        <Dateline readOnly={readOnly} />
      </Section>
      <Section title={say.planning}>
        <Planning readOnly={readOnly} />
      </Section>
      <Section title={say.language}>
        <LanguageFields readOnly={readOnly} />
      </Section>
      <Section title={say.notes}>
        <Notes readOnly={readOnly} />
      </Section>
    </>
  );
}
