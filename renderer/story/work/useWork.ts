import { useMemo } from 'react';
import { create } from 'zustand';
import type { SuggestionView } from '../../editor/handle.ts';
import { useAsk } from '../../bridge/index.ts';
import { changeTools, toolsNow, useTools } from '../tools/state.ts';
import { useOpenStory, useReadOnly } from '../useStory.ts';
import { modeIn, withMode, type Mode } from './modes.ts';

/** What is shown of open suggestions, of one story; it lasts as long as the story is open. */
const useShown = create<{ storyId: string; view: SuggestionView }>(() => ({ storyId: '', view: 'markup' }));

export const setMode = (storyId: string, mode: Mode): void =>
  changeTools({ modes: withMode(toolsNow().modes, storyId, mode) });
export const setView = (storyId: string, view: SuggestionView): void => useShown.setState({ storyId, view });

export const useMode = (): Mode => {
  const { storyId } = useOpenStory();
  return useTools((tools) => modeIn(tools.modes, storyId));
};
export const useView = (): SuggestionView => {
  const { storyId } = useOpenStory();
  return useShown((shown) => (shown.storyId === storyId ? shown.view : 'markup'));
};

/** Whose suggestions are made; null while that is not known, and '' for a person who has no name yet. */
export function useAuthor(): { by: string; initials: string } | null {
  const profile = useAsk('profile.get', {});
  const [by, initials] =
    profile.state === 'ready' ? [profile.value.name.trim(), profile.value.initials] : [null, ''];
  return useMemo(() => (by === null ? null : { by, initials }), [by, initials]);
}

export type Work = {
  mode: Mode;
  view: SuggestionView;
  /** Who suggests what they do; null while nothing is suggested. */
  suggesting: { by: string; initials: string } | null;
  /** Why the text, the headline and the standfirst take no changes, if they take none: the store, the mode, a view that is only read, or no name to suggest under. */
  textLocked: 'store' | 'mode' | 'view' | 'name' | 'waiting' | null;
  /** Suggestions can be accepted and rejected. */
  canDecide: boolean;
};

/** How the open story is worked on, and what that leaves to be changed. */
export function useWork(): Work {
  const mode = useMode();
  const view = useView();
  const author = useAuthor();
  const readOnly = useReadOnly();
  const suggesting = mode === 'suggesting' && author !== null && author.by !== '' ? author : null;
  return {
    mode,
    view,
    suggesting,
    textLocked: readOnly
      ? 'store'
      : mode === 'viewing'
        ? 'mode'
        : view !== 'markup'
          ? 'view'
          : mode === 'suggesting' && suggesting === null
            ? author === null
              ? 'waiting'
              : 'name'
            : null,
    canDecide: !readOnly && mode !== 'viewing',
  };
}
