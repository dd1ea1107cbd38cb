import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '../../../shared/protocol/index.ts';
import type { Problem } from '../../../shared/protocol/problem.ts';
import { call } from '../../bridge/index.ts';
import { useOpenStory, useStoryView } from '../useStory.ts';

export type PreviewPage = OutputOf<'preview.open'>;
export type PreviewTwin = NonNullable<PreviewPage['twin']>;

/** The page that is shown, the newer one that is still being drawn behind it, and what went wrong. */
type Pages = {
  shown: PreviewPage | null;
  coming: PreviewPage | null;
  problem: Problem | null;
  /** The page is older than the sheet: this is why. */
  behind: string | null;
};

const NO_PAGES: Pages = { shown: null, coming: null, problem: null, behind: null };

/**
 * The reader's page, set again after each acknowledged save. An address can be read once, so every page is a frame of
 * its own; the new one takes the place of the old when it has been drawn. One page is on its way at a time.
 */
export function usePreviewPages(theme: 'light' | 'dark', style: string) {
  const { session, storyId } = useOpenStory();
  const savedAt = useStoryView((view) => view.savedAt);
  const [pages, setPages] = useState<Pages>(NO_PAGES);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef({ look: '', page: '' });
  const busy = pages.coming !== null;

  useEffect(() => {
    const look = `${theme} ${style} ${String(attempt)}`;
    // The flush that comes before a page is asked for may itself have moved the time of the last save.
    if (asked.current.page === `${look} ${String(savedAt)}`) return undefined;
    if (busy && asked.current.look === look) return undefined;
    let current = true;
    const open = async () => {
      const flushed = await session.flush();
      if (!current) return;
      asked.current = { look, page: `${look} ${String(session.view().savedAt)}` };
      const answer = await call('preview.open', { storyId, theme, style });
      const behind = flushed.saved ? null : (flushed.reason ?? '');
      setPages((now) =>
        answer.ok
          ? { ...now, coming: answer.value, problem: null, behind }
          : { ...now, problem: answer.problem },
      );
    };
    // At once: the save that brought us here has waited for a pause of the writer, and one page at a time is on its way.
    const timer = setTimeout(() => void open(), 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [session, storyId, theme, style, savedAt, attempt, busy]);

  const drawn = useCallback((page: PreviewPage) => {
    setPages((now) => (now.coming === page ? { ...now, shown: page, coming: null } : now));
  }, []);
  const again = useCallback(() => {
    setAttempt((n) => n + 1);
  }, []);
  return { ...pages, drawn, again };
}
