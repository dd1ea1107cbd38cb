import type { KeptRow } from '../../../shared/protocol/kept/index.ts';
import { call } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { withTrigger, type Snippet } from './source.ts';

/** The snippets among what is kept. */
export const snippetsIn = (rows: readonly KeptRow[]): Snippet[] =>
  rows.flatMap((row) => (row.kind === 'snippet' ? [{ id: row.id, name: row.name, ...row.value }] : []));

/** Keeps a snippet; a refusal is told. True when it is kept. */
export async function keepSnippet({ id, name, trigger, body }: Snippet): Promise<boolean> {
  const answer = await call('kept.put', { item: { kind: 'snippet', id, name, value: { trigger, body } } });
  if (!answer.ok) showToast(inWords(answer.problem), { tone: 'problem' });
  return answer.ok;
}

/** Why a snippet may not have its trigger; undefined when it may. */
export function triggerProblem(list: readonly Snippet[], { id, trigger }: Snippet): string | undefined {
  const say = words().tools.snippets;
  const typed = trigger.trim();
  if (/\s/u.test(typed)) return say.triggerSpaces;
  const other = withTrigger(
    list.filter((one) => one.id !== id),
    typed,
  );
  return other ? say.triggerTaken(other.name) : undefined;
}
