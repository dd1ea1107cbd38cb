import { useMemo } from 'react';
import { snippetsIn } from '../../editor/snippets/keep.ts';
import type { SnippetSource } from '../../editor/snippets/source.ts';
import { useAsk } from '../../bridge/index.ts';
import type { StorySession } from '../session/session.ts';

/** What a snippet may leave open, from the story it is put into and the day it is put in on. */
export function snippetValues(session: StorySession, now: number): Record<string, string> {
  const { meta } = session.view();
  const names = meta.bylines.map(({ name }) => name.trim()).filter((name) => name !== '');
  return {
    // In the story's language and zone: the words go into the copy.
    date: new Intl.DateTimeFormat(meta.language, { dateStyle: 'long', timeZone: meta.zone }).format(now),
    byline: new Intl.ListFormat(meta.language, { type: 'conjunction' }).format(names),
    headline: meta.headline,
    slug: meta.slug,
    place: meta.dateline.place ?? '',
  };
}

/** The desk's snippets for the text of a story. */
export function useSnippets(session: StorySession): SnippetSource {
  const kept = useAsk('kept.list', { kind: 'snippet' });
  const rows = kept.state === 'ready' ? kept.value : null;
  return useMemo(
    () => ({
      list: rows === null ? [] : snippetsIn(rows),
      values: () => snippetValues(session, Date.now()),
    }),
    [rows, session],
  );
}
