/** The opened story, for the window's frame. */
export { StoryTopBar } from './bar/StoryTopBar.tsx';
export { StoryStatus } from './bar/StoryStatus.tsx';
export { languageCommands } from './language/commands.ts';
export { StoryInspector } from './inspector/StoryInspector.tsx';
export { PREVIEWS, type FieldPlace, type PreviewChoices } from './preview/choices.ts';
export { useOpenSuggestions } from './margin/open-count.ts';
export { StoryPane } from './sheet/StoryPane.tsx';
export { settingsAt } from './settings-door.ts';
export { StoryProvider } from './StoryProvider.tsx';
export { flushStories, storiesAreSafe } from './stories.ts';
export { textCommands, useTextRunner, type TextCommand, type TextRunner } from './text-commands.ts';
export { toolCommandsAfter } from './tools/commands.ts';
export { keepTools } from './tools/state.ts';
export { useStory, useStorySession } from './useStory.ts';
export { commentCommands } from './talk/commands.ts';
export { compareStory } from './versions/commands.ts';
export { workflowCommands } from './workflow/commands.ts';
export { nameVersion, showInspector, showVersionsAs } from './view-state.ts';
