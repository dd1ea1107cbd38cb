import { create } from 'zustand';
import type { SettingsPageId } from './settings/pages.tsx';

/** What lies over the window, one thing at a time. Kept outside the views, so that it outlives a change of language. */
export type Overlay =
  | { is: 'settings'; page: SettingsPageId }
  | { is: 'shortcuts' }
  | { is: 'palette' }
  | { is: 'help' }
  | { is: 'tour' }
  | { is: 'templates' }
  | { is: 'new-from-template' }
  | { is: 'export'; storyIds: readonly string[] }
  | { is: 'handoff-pack'; storyId: string }
  /** One after another. */
  | { is: 'handoff-take'; files: readonly File[] }
  | { is: 'handoff-waiting' }
  | { is: 'handoff-history'; storyId: string };

const useShown = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

export const useOverlay = (): Overlay | null => useShown((state) => state.overlay);

export const showOverlay = (overlay: Overlay): void => {
  useShown.setState({ overlay });
};

export const hideOverlay = (): void => {
  useShown.setState({ overlay: null });
};

/** Goes to a page of the settings from anywhere in the window. */
export const openSettings = (page: SettingsPageId): void => {
  showOverlay({ is: 'settings', page });
};
