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
  /** `nth`: no two files share a dialog. */
  | { is: 'handoff-take'; file: File; nth: number }
  | { is: 'handoff-waiting' }
  | { is: 'handoff-history'; storyId: string };

const useShown = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

export const useOverlay = (): Overlay | null => useShown((state) => state.overlay);

export const showOverlay = (overlay: Overlay): void => {
  useShown.setState({ overlay });
};

const handoffs: File[] = [];
let asked = 0;

/** Closes what lies over the window; a hand-off that waits is asked about next. */
export const hideOverlay = (): void => {
  const file = handoffs.shift();
  useShown.setState({ overlay: file ? { is: 'handoff-take', file, nth: ++asked } : null });
};

/** Asks about hand-offs, one after another, as soon as nothing else lies over the window: what is typed there stays. */
export const takeFiles = (files: readonly File[]): void => {
  handoffs.push(...files);
  if (useShown.getState().overlay === null) hideOverlay();
};

/** Goes to a page of the settings from anywhere in the window. */
export const openSettings = (page: SettingsPageId): void => {
  showOverlay({ is: 'settings', page });
};
