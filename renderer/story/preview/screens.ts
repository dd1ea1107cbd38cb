/** Readers' windows in CSS pixels: a common phone and tablet held upright, a laptop. */
export const SCREENS = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
} as const;
export type ScreenName = keyof typeof SCREENS | 'free';
export type Screen = { width: number; height: number };

export const NARROWEST = 240;
export const WIDEST = 2560;

/** The window that is meant; a turned one has its sides exchanged. */
export function screenOf(name: ScreenName, turned: boolean, free: number): Screen {
  if (name === 'free')
    return { width: Math.min(WIDEST, Math.max(NARROWEST, free)), height: SCREENS.desktop.height };
  const { width, height } = SCREENS[name];
  return turned ? { width: height, height: width } : { width, height };
}
