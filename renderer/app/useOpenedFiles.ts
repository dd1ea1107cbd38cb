import { useEffect } from 'react';
import { call, useEvent } from '../bridge/index.ts';
import { takeFiles } from './overlay.ts';

async function takeOpened(): Promise<void> {
  const opened = await call('shell.opened', {});
  if (opened.ok) takeFiles(opened.value.map(({ name, content }) => new File([content.slice()], name)));
}

/** Asks about the hand-offs that the system opened Copydesk with, those that came before the window was there too. */
export function useOpenedFiles(): void {
  useEvent('shell.opened', () => void takeOpened());
  useEffect(() => void takeOpened(), []);
}
