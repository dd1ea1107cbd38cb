import { HandoffNotice } from '../handoff/index.ts';
import { useOpenSuggestions } from '../story/index.ts';

type StoryHandoffProps = {
  storyId: string;
  onHistory: () => void;
};

/** The notice of hand-offs over a story, which follows what is decided in its text. */
export function StoryHandoff(props: StoryHandoffProps) {
  return <HandoffNotice {...props} open={useOpenSuggestions(props.storyId)} />;
}
