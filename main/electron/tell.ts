import type { EventName, EventOf } from '../../shared/protocol/index.ts';
import { EVENT_CHANNEL } from './gate.ts';
import type { AppWindow } from './window.ts';

/** Announces an event of the contract to one window. */
export function tell<N extends EventName>(window: AppWindow, name: N, event: EventOf<N>): void {
  const { browser } = window;
  if (browser.isDestroyed() || browser.webContents.isCrashed()) return;
  browser.webContents.send(EVENT_CHANNEL, name, event);
}
