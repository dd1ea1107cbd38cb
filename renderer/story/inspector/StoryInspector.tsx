import { Skeleton } from '../../ui/State.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { words } from '../../ui/words/index.ts';
import { LanguageTab } from '../language/LanguageTab.tsx';
import { TagsTab } from '../tags/TagsTab.tsx';
import { useStory } from '../useStory.ts';
import { VersionsTab } from '../versions/VersionsTab.tsx';
import { showInspector, useInspectorTab } from '../view-state.ts';
import { StoryTab } from './StoryTab.tsx';

/** The open story's fields, tags, language and versions. */
export function StoryInspector() {
  const here = useStory();
  const tab = useInspectorTab();
  const say = words().story.inspector;
  if (here.state === 'loading') return <Skeleton lines={8} />;
  if (here.state !== 'open') return null;
  return (
    <Tabs
      key={here.storyId}
      label={say.title}
      value={tab}
      onChange={showInspector}
      tabs={[
        { id: 'story', label: say.tabs.story, content: <StoryTab /> },
        { id: 'tags', label: say.tabs.tags, content: <TagsTab /> },
        { id: 'language', label: words().language.tab, content: <LanguageTab /> },
        { id: 'versions', label: say.tabs.versions, content: <VersionsTab /> },
      ]}
    />
  );
}
