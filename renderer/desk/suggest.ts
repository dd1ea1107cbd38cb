import { call } from '../bridge/index.ts';
import { number } from '../ui/format.ts';
import type { Suggestion } from '../ui/Suggestions.tsx';

const MOST = 8;

/** Keywords of earlier stories that begin so. */
export async function suggestKeywords(typed: string): Promise<Suggestion[]> {
  const answer = await call('keyword.suggest', { prefix: typed.trim().slice(0, 100), limit: MOST });
  return answer.ok
    ? answer.value.map(({ keyword, count }) => ({ value: keyword, label: keyword, detail: number(count) }))
    : [];
}

async function suggestNames(field: 'byline' | 'assignee', typed: string): Promise<Suggestion[]> {
  const answer = await call('value.suggest', { field, prefix: typed.trim().slice(0, 200), limit: MOST });
  return answer.ok
    ? answer.value.map(({ value, count }) => ({ value, label: value, detail: number(count) }))
    : [];
}

/** People that stories are assigned to. */
export const suggestAssignees = (typed: string): Promise<Suggestion[]> => suggestNames('assignee', typed);

/** Names in bylines. */
export const suggestBylines = (typed: string): Promise<Suggestion[]> => suggestNames('byline', typed);
