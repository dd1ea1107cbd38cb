import { words } from '../../ui/words/index.ts';
import { useStory, useStoryView } from '../useStory.ts';
import { ModeSelect } from '../work/ModeSelect.tsx';
import { showInspector } from '../view-state.ts';
import { StepControl } from '../workflow/StepControl.tsx';
import styles from './bar.module.css';
import { SaveSentence } from './SaveSentence.tsx';

/** The open story in the top bar: its slug, where it stands, and whether it is saved. */
export function StoryTopBar() {
  const here = useStory();
  if (here.state !== 'open') return null;
  return (
    <div className={styles.top}>
      <Slug />
      <StepControl key={here.storyId} />
      <ModeSelect />
      <SaveSentence />
    </div>
  );
}

function Slug() {
  const slug = useStoryView((view) => view.meta.slug);
  const say = words().story.bar;
  return (
    <button
      type="button"
      className={styles.slug}
      dir="auto"
      title={say.slug}
      onClick={() => showInspector('story')}
    >
      {slug === '' ? say.noSlug : slug}
    </button>
  );
}
