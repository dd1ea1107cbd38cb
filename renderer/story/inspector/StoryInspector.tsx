import { Skeleton } from '../../ui/State.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { words } from '../../ui/words/index.ts';
import { LanguageTab } from '../language/LanguageTab.tsx';
import { ChecksTab } from '../checks/ChecksTab.tsx';
import { useFindings } from '../checks/useFindings.ts';
import { number } from '../../ui/format.ts';
import { CommentsTab, useOpenComments } from '../talk/CommentsTab.tsx';
import { TagsTab } from '../tags/TagsTab.tsx';
import { useStory } from '../useStory.ts';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import { showInspector, useInspectorTab } from '../view-state.ts';
import { StoryTab } from './StoryTab.tsx';

/** The open story's fields, tags, checks, language and versions. */
export function StoryInspector() {
  const here = useStory();
  if (here.state === 'loading') return <Skeleton lines={8} />;
  return here.state === 'open' ? <Pages key={here.storyId} /> : null;
}

function Pages() {
  const tab = useInspectorTab();
  const findings = useFindings();
  const say = words().story.inspector;
  const { tabs, checks } = words().inspector;
  const many = findings.length;
  const comments = useOpenComments();
  const { talk } = words();
  return (
    <Tabs
      label={say.title}
      value={tab}
      onChange={showInspector}
      tabs={[
        { id: 'story', label: say.tabs.story, content: <StoryTab /> },
        { id: 'tags', label: say.tabs.tags, content: <TagsTab /> },
        { id: 'language', label: words().language.tab, content: <LanguageTab /> },
        {
          id: 'checks',
          label: tabs.checks,
          count: {
            n: many,
            note: checks.count(many, number(many)),
            urgent: findings.some(({ level }) => level === 'must'),
          },
          content: <ChecksTab findings={findings} />,
        },
        {
          id: 'comments',
          label: talk.tab,
          count: {
            n: comments.n,
            note: talk.tabCount(comments.n, number(comments.n)),
            urgent: comments.mine,
          },
          content: <CommentsTab />,
        },
        { id: 'versions', label: say.tabs.versions, content: <VersionsTab /> },
      ]}
    />
  );
}
