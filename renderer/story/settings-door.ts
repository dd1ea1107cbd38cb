/** The settings that the story leads to; the window's frame knows the way to them. */
export type LinkedPage = 'proofing' | 'rules' | 'profile';

let open: (page: LinkedPage) => void = () => undefined;

/** Tells the way to the settings, which the frame opens. */
export const settingsAt = (way: (page: LinkedPage) => void): void => {
  open = way;
};
export const openSettings = (page: LinkedPage): void => open(page);
