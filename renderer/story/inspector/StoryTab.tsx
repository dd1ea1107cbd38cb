import type { ReactNode } from 'react';
import type { FormField } from '../../../shared/article/form.ts';
import { words } from '../../ui/words/index.ts';
import { useReadOnly } from '../useStory.ts';
import { Bylines } from './Bylines.tsx';
import { Dateline } from './Dateline.tsx';
import { Description } from './Description.tsx';
import { Headlines } from './Headlines.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { Notes } from './Notes.tsx';
import { Planning } from './Planning.tsx';
import { Section } from './Section.tsx';
import { SlugFields } from './SlugFields.tsx';
import { useStoryTemplate } from './useAsked.ts';

type Part = { id: string; title: string; fields: readonly FormField[]; content: ReactNode };

/** Everything about a story that is not its text or its tags. What its template puts first stands first. */
export function StoryTab() {
  const { inspector, story } = words();
  const { sections } = story.inspector;
  const readOnly = useReadOnly();
  const first = useStoryTemplate()?.first ?? [];
  const parts: Part[] = [
    {
      id: 'slugs',
      title: inspector.sections.slugs,
      fields: ['slug', 'urlSlug'],
      content: <SlugFields readOnly={readOnly} />,
    },
    {
      id: 'headlines',
      title: sections.headlines,
      fields: ['headline', 'standfirst', 'web', 'social', 'print'],
      content: <Headlines readOnly={readOnly} />,
    },
    {
      id: 'search',
      title: inspector.sections.search,
      fields: ['description'],
      content: <Description readOnly={readOnly} />,
    },
    {
      id: 'people',
      title: sections.people,
      fields: ['byline', 'place', 'date'],
      content: (
        <>
          <Bylines readOnly={readOnly} />
          <Dateline readOnly={readOnly} />
        </>
      ),
    },
    {
      id: 'planning',
      title: sections.planning,
      fields: ['desk', 'genre', 'urgency', 'assignee', 'plannedWords', 'deadline', 'embargo'],
      content: <Planning readOnly={readOnly} />,
    },
    { id: 'language', title: sections.language, fields: [], content: <LanguageFields readOnly={readOnly} /> },
    { id: 'notes', title: sections.notes, fields: ['usageTerms'], content: <Notes readOnly={readOnly} /> },
  ];
  const rank = ({ fields }: Part): number => {
    const at = first.findIndex((field) => fields.includes(field));
    return at === -1 ? first.length : at;
  };
  return parts
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ id, title, content }) => (
      <Section key={id} title={title}>
        {content}
      </Section>
    ));
}
