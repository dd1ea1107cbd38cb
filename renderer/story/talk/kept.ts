import { z } from 'zod';
import { storedText } from '../../../shared/article/inline.ts';
import { anchor } from '../../../shared/article/talk/anchor.ts';
import { useTalk } from './state.ts';

/** What is being written lives as long as this window: through reloads, and gone with the window's own storage. */
const KEY = 'copydesk.comments';

const kept = z.strictObject({
  drafts: z.array(
    z.strictObject({ id: z.string(), storyId: z.string(), anchor, text: storedText(1_000_000) }),
  ),
  typed: z.array(z.tuple([z.string(), z.string()])),
});

/** What was being written when the page went away; nothing where it no longer fits. */
function fromStorage(): z.infer<typeof kept> | null {
  try {
    return kept.parse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

let keeping = false;

/** Takes up what was being written before a reload, and keeps what is written from now on. */
export function keepDrafts(): void {
  if (keeping) return;
  keeping = true;
  const before = fromStorage();
  if (before) useTalk.setState({ drafts: before.drafts, typed: new Map(before.typed) });
  window.addEventListener('pagehide', () => {
    const { drafts, typed } = useTalk.getState();
    const words = drafts.filter(({ text }) => text.trim() !== '');
    if (words.length === 0 && typed.size === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ drafts: words, typed: [...typed] }));
  });
}
