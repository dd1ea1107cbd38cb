import { create } from 'zustand';
import { toggled, type Selection } from './selection.ts';
import { firstView, type DeskView } from './view.ts';

type DeskState = {
  view: DeskView;
  selection: Selection;
  change: (part: Partial<DeskView>) => void;
  toggle: (storyId: string) => void;
  select: (storyIds: readonly string[]) => void;
  clearSelection: () => void;
};

/** What the desk shows and what is selected: kept while the desk is hidden, forgotten with the window. */
export const useDeskState = create<DeskState>()((set) => ({
  view: firstView,
  selection: [],
  change: (part) => {
    set((state) => ({
      view: { ...state.view, ...part },
      // What stands on different shelves is never taken in hand together.
      ...(part.shelf === undefined ? {} : { selection: [] }),
    }));
  },
  toggle: (storyId) => {
    set((state) => ({ selection: toggled(state.selection, storyId) }));
  },
  select: (storyIds) => {
    set({ selection: storyIds });
  },
  clearSelection: () => {
    set({ selection: [] });
  },
}));
