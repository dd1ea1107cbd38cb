import { create } from 'zustand';

export type InspectorTab = 'story' | 'tags' | 'language' | 'checks' | 'comments' | 'versions';

/** The later side of a comparison: a revision, or the story as it is. */
export type CompareTo = number | 'now';

/** What lies over the sheet instead of the text. */
export type Over =
  | { is: 'version'; storyId: string; number: number }
  | { is: 'compare'; storyId: string; from: number; to: CompareTo };

type ViewState = {
  tab: InspectorTab;
  over: Over | null;
  /** A name for the text on the sheet is being asked for. */
  naming: boolean;
  /** What the page of versions lists. */
  versionsAs: 'versions' | 'log';
};

/** What this window shows of the open story; nothing here is kept. */
const useView = create<ViewState>(() => ({
  tab: 'story',
  over: null,
  naming: false,
  versionsAs: 'versions',
}));

export const useInspectorTab = (): InspectorTab => useView((view) => view.tab);
export const showInspector = (tab: InspectorTab): void => useView.setState({ tab });

/** What lies over the sheet of this story. */
export const useOver = (storyId: string): Over | null =>
  useView((view) => (view.over?.storyId === storyId ? view.over : null));

/** The older version that lies over the sheet. */
export const useShownVersion = (storyId: string): number | null =>
  useView((view) => (view.over?.storyId === storyId && view.over.is === 'version' ? view.over.number : null));

export const showVersion = (storyId: string, number: number): void =>
  useView.setState({ over: { is: 'version', storyId, number } });
export const showComparison = (storyId: string, from: number, to: CompareTo): void =>
  useView.setState({ over: { is: 'compare', storyId, from, to } });
export const hideVersion = (): void => useView.setState({ over: null });

export const useNaming = (): boolean => useView((view) => view.naming);
/** Asks for a name for the text on the sheet, in the list of versions. */
export const nameVersion = (): void =>
  useView.setState({ tab: 'versions', versionsAs: 'versions', naming: true });
export const endNaming = (): void => useView.setState({ naming: false });

export const useVersionsAs = (): 'versions' | 'log' => useView((view) => view.versionsAs);
export const showVersionsAs = (versionsAs: 'versions' | 'log'): void => useView.setState({ versionsAs });
