import { useState } from 'react';
import { useRoom, type Room } from './useWidth.ts';
import { remember, remembered, useWindow } from './window-state.ts';

type Pane = 'desk' | 'inspector';

/** Whether a pane lies over the sheet instead of beside it. */
const floats = (pane: Pane, room: Room): boolean => (pane === 'desk' ? room === 'narrow' : room !== 'wide');

const KEYS = { desk: 'deskOpen', inspector: 'inspectorOpen' } as const;

/** Which panes are in sight. Beside the sheet that is remembered; over it, it lasts until it is left. */
export function useShownPanes() {
  const room = useRoom();
  const layout = useWindow((state) => state.settings.layout);
  const [over, setOver] = useState<Pane | null>(null);
  const [writing, setWriting] = useState(false);

  const shown = (pane: Pane): boolean =>
    floats(pane, room) ? over === pane : !writing && remembered.flag(layout, KEYS[pane], true);

  const set = (pane: Pane, open: boolean): void => {
    if (floats(pane, room)) setOver(open ? pane : null);
    else {
      setWriting(false);
      remember({ [KEYS[pane]]: open });
    }
  };

  const leave = (pane: Pane): void => {
    setOver((now) => (now === pane ? null : now));
  };

  return {
    room,
    desk: shown('desk'),
    inspector: shown('inspector'),
    showDesk: () => {
      if (!shown('desk')) set('desk', true);
    },
    showInspector: () => {
      if (!shown('inspector')) set('inspector', true);
    },
    toggleDesk: () => {
      set('desk', !shown('desk'));
    },
    toggleInspector: () => {
      set('inspector', !shown('inspector'));
    },
    toggleWriting: () => {
      setWriting(!writing);
    },
    leave,
    leaveFloating: (pane: Pane) => {
      if (floats(pane, room)) leave(pane);
    },
  };
}

export type ShownPanes = ReturnType<typeof useShownPanes>;
