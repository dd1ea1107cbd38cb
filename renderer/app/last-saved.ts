import { on, windowSession } from '../bridge/index.ts';

let at: number | null = null;

/** Notes every acknowledgement of this window, so that a broken part can say how far the text is safe. */
export function watchSaves(): void {
  on('story.saved', ({ ack, session }) => {
    if (session === windowSession) at = ack.savedAt;
  });
}

/** UTC milliseconds of this window's last acknowledged save, or null. */
export const lastSavedAt = (): number | null => at;
