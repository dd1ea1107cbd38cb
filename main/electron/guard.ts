import { app, type WebContents } from 'electron';
import { HOME, PREVIEW } from './origins.ts';

/** The only navigations there are: a window loads its own page again, and a frame inside it shows a preview. */
export const mayNavigate = (url: string, isMainFrame: boolean): boolean =>
  isMainFrame ? url.split('#', 1)[0] === HOME : url.startsWith(`${PREVIEW}/`);

function guard(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url, true)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
}

/** Holds for everything that can show a page, also for what we never meant to open. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}
