import type { Settings } from '../../shared/protocol/library.ts';
import { useWindow, changeSettings } from './window-state.ts';

const dark = () => matchMedia('(prefers-color-scheme: dark)');

/** The theme to draw for a setting. */
export const themeFor = (setting: Settings['theme'], systemIsDark: boolean): 'light' | 'dark' =>
  setting === 'system' ? (systemIsDark ? 'dark' : 'light') : setting;

/** How wide a letter of the copy face is on average, as a part of its size: 66 letters of 18 px fill 640 px. */
const LETTER = 0.5387;

function draw(): void {
  const { settings } = useWindow.getState();
  const root = document.documentElement;
  root.dataset.theme = themeFor(settings.theme, dark().matches);
  root.style.setProperty('--size-copy', `${String(settings.copySize)}px`);
  root.style.setProperty(
    '--measure',
    `${String(Math.round(settings.measure * settings.copySize * LETTER))}px`,
  );
}

/** Keeps the page in the chosen theme and text size, following the system where it was chosen. */
export function keepTheme(): void {
  draw();
  useWindow.subscribe(draw);
  dark().addEventListener('change', draw);
}

/** Light becomes dark and the other way round, from whatever is shown now. */
export function toggleTheme(): void {
  const now = themeFor(useWindow.getState().settings.theme, dark().matches);
  changeSettings({ theme: now === 'dark' ? 'light' : 'dark' });
}
