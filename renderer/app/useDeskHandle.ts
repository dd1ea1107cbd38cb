import { useRef, type RefObject } from 'react';
import type { DeskHandle } from '../desk/index.ts';

type Desk = {
  desk: RefObject<DeskHandle | null>;
  /** Does something with the desk, which is shown first if it is hidden. */
  onDesk: (act: (handle: DeskHandle) => void) => void;
};

/** The window's hold on the desk. */
export function useDeskHandle(showDesk: () => void): Desk {
  const desk = useRef<DeskHandle>(null);
  const onDesk: Desk['onDesk'] = (act) => {
    if (desk.current) {
      act(desk.current);
      return;
    }
    showDesk();
    requestAnimationFrame(() => {
      if (desk.current) act(desk.current);
    });
  };
  return { desk, onDesk };
}
