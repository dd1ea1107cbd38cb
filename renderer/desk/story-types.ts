import { useMemo } from 'react';
import { STARTER_IDS } from '../../shared/article/templates/starters.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { queryTokens, type QueryValue } from '../../shared/protocol/story-query.ts';
import { useAsk } from '../bridge/index.ts';
import { words } from '../ui/words/index.ts';

/** The longest search that the core takes. */
const MOST_QUERY = 500;
const NOTHING: OutputOf<'kept.list'> = [];

/** Names of the types of story by their ids: those that come with the app, and the desk's own in their place or beside them. */
export const typeNames = (kept: OutputOf<'kept.list'>): ReadonlyMap<string, string> =>
  new Map([
    ...STARTER_IDS.map((id) => [id, words().inspector.templates.starters[id].name] as const),
    ...kept.map(({ id, name }) => [id, name] as const),
  ]);

export function useStoryTypes(): ReadonlyMap<string, string> {
  const asked = useAsk('kept.list', { kind: 'template' });
  const kept = asked.state === 'ready' ? asked.value : NOTHING;
  return useMemo(() => typeNames(kept), [kept]);
}

/** A name that is given whole in quotes, or its beginning, or that of one of its words: as the core reads the desk's own. */
const isMeant = (name: string, { text, exact }: QueryValue): boolean => {
  const [whole, wanted] = [name.toLocaleLowerCase(), text.trim().toLocaleLowerCase()];
  return (
    wanted !== '' && (exact ? whole === wanted : whole.startsWith(wanted) || whole.includes(` ${wanted}`))
  );
};

/**
 * A search with the ids of the types that come with the app beside their names: the core does not know what they are called
 * in the language of the interface. `type:brief` becomes `type:brief type:live`, which means either.
 */
export function withTypeIds(query: string): string {
  const { starters } = words().inspector.templates;
  const added = queryTokens(query).flatMap(({ field, not, value }) => {
    if (field !== 'type') return [];
    const values = value.exact ? [value] : value.text.split(',').map((text) => ({ text, exact: false }));
    return STARTER_IDS.filter((id) => values.some((one) => isMeant(starters[id].name, one))).map(
      (id) => `${not ? '-' : ''}type:${id}`,
    );
  });
  const whole = [query, ...added].join(' ');
  return whole.length > MOST_QUERY ? query : whole;
}
