/** The steps of the tour and the parts of the window that they stand beside. */
export const TOUR = [
  { id: 'desk', part: '[data-pane="desk"]', side: 'inline-end' },
  { id: 'sheet', part: '[data-pane="sheet"]', side: 'bottom' },
  { id: 'inspector', part: '[data-pane="inspector"]', side: 'inline-start' },
  { id: 'export', part: '[data-tour="export"]', side: 'bottom' },
  { id: 'commands', part: '[data-tour="menu"]', side: 'bottom' },
] as const;

export type TourStep = (typeof TOUR)[number];

/** The part of a step, when it is in sight. */
export const partOf = (step: TourStep): HTMLElement | null => {
  const part = document.querySelector<HTMLElement>(step.part);
  return part?.checkVisibility() === true ? part : null;
};
