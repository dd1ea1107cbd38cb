import { create } from 'zustand';
import { findingId, useHelp } from '../../language/index.ts';

type Active = {
  /** The finding that is looked at. */
  id: string | null;
  /** Its popover is open over the text. */
  open: boolean;
  /** The popover was asked for by keyboard, so it takes the focus; a press of the pointer leaves it in the text. */
  focus: boolean;
  /** Grows with every wish to see it, so that the same one can be shown again. */
  wish: number;
};

export const useActive = create<Active>(() => ({ id: null, open: false, focus: false, wish: 0 }));

/** Looks at a finding: in the list alone, or with its popover over the text. */
export const lookAt = (id: string | null, how: 'list' | 'pressed' | 'asked'): void =>
  useActive.setState(({ wish }) => ({ id, open: how !== 'list', focus: how === 'asked', wish: wish + 1 }));

export const closePopover = (): void => useActive.setState({ open: false });

/** The finding after (1) or before (-1) the one that is looked at, round the end; null when there is none. */
export function neighbour(step: 1 | -1): string | null {
  const { findings } = useHelp.getState();
  const { id } = useActive.getState();
  const at = findings.findIndex((finding) => findingId(finding) === id);
  const next =
    at < 0 ? (step === 1 ? 0 : findings.length - 1) : (at + step + findings.length) % findings.length;
  const found = findings[next];
  return found ? findingId(found) : null;
}
