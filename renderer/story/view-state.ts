import { create } from 'zustand';

export type InspectorTab = 'story' | 'tags' | 'versions';

type ViewState = {
  tab: InspectorTab;
  /** The older version that lies over the sheet. */
  version: { storyId: string; number: number } | null;
};

/** What this window shows of the open story; nothing here is kept. */
const useView = create<ViewState>(() => ({ tab: 'story', version: null }));

export const useInspectorTab = (): InspectorTab => useView((view) => view.tab);
export const showInspector = (tab: InspectorTab): void => useView.setState({ tab });

export const useShownVersion = (storyId: string): number | null =>
  useView((view) => (view.version?.storyId === storyId ? view.version.number : null));
export const showVersion = (storyId: string, number: number): void =>
  useView.setState({ version: { storyId, number } });
export const hideVersion = (): void => useView.setState({ version: null });
