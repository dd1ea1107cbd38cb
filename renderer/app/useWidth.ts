import { useSyncExternalStore } from 'react';

const subscribe = (hear: () => void) => {
  window.addEventListener('resize', hear);
  return () => {
    window.removeEventListener('resize', hear);
  };
};

/** How the panes stand: at 1,024 px the inspector floats over the story, at 800 the desk does too. */
export type Room = 'wide' | 'middle' | 'narrow';
export const roomFor = (width: number): Room => (width <= 800 ? 'narrow' : width <= 1024 ? 'middle' : 'wide');

export const useRoom = (): Room => useSyncExternalStore(subscribe, () => roomFor(window.innerWidth));
