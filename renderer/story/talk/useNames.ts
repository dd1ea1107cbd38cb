import { useCallback, useMemo } from 'react';
import { wordingOf } from '../../../shared/article/talk/thread.ts';
import { call, useAsk } from '../../bridge/index.ts';
import { useSuggestions } from '../../ui/useSuggestions.ts';
import type { Suggestion } from '../../ui/Suggestions.tsx';
import { useMeta } from '../useStory.ts';
import { namesFor } from './mention.ts';
import { useTalk } from './state.ts';

const MOST = 6;

async function onTheDesk(prefix: string): Promise<Suggestion[]> {
  const asked = (['byline', 'assignee'] as const).map((field) =>
    call('value.suggest', { field, prefix: prefix.trim().slice(0, 200), limit: MOST }),
  );
  const answers = await Promise.all(asked);
  return answers.flatMap((answer) =>
    answer.ok ? answer.value.map(({ value }) => ({ value, label: value })) : [],
  );
}

/** People to name, for what is typed of a name: those of this story first, then those the desk knows. */
export function useNames(typed: string | null): string[] {
  const profile = useAsk('profile.get', {});
  const [bylines] = useMeta('bylines');
  const [assignee] = useMeta('assignee');
  const threads = useTalk((talk) => talk.threads);
  const own = profile.state === 'ready' ? profile.value.name : '';
  const suggest = useCallback((prefix: string) => onTheDesk(prefix), []);
  const desk = useSuggestions(typed ?? '', typed !== null, suggest);
  return useMemo(() => {
    if (typed === null) return [];
    const near = [
      ...threads.flatMap(({ by, comments }) => [
        by.name,
        ...comments.flatMap((comment) => [comment.by.name, ...wordingOf(comment).mentions]),
      ]),
      ...bylines.map(({ name }) => name),
      assignee ?? '',
    ];
    return namesFor(typed, [...near, ...desk.map(({ value }) => value), own], MOST);
  }, [typed, threads, bylines, assignee, desk, own]);
}
