import { randomBytes } from 'node:crypto';

/** How long a preview waits to be read, and how many may wait. */
const LIFE_MS = 60_000;
const MAX_WAITING = 8;

/** Pages that can be read once each, under an address that nobody can guess. */
export type Previews = { put: (html: string) => string; take: (id: string) => string | null };

/** @param now monotonic milliseconds */
export function makePreviews(now: () => number = () => performance.now()): Previews {
  const waiting = new Map<string, { html: string; until: number }>();
  return {
    put: (html) => {
      for (const [id, page] of waiting)
        if (page.until <= now() || waiting.size >= MAX_WAITING) waiting.delete(id);
      const id = randomBytes(24).toString('base64url');
      waiting.set(id, { html, until: now() + LIFE_MS });
      return id;
    },
    take: (id) => {
      const page = waiting.get(id);
      waiting.delete(id);
      return page && page.until > now() ? page.html : null;
    },
  };
}
