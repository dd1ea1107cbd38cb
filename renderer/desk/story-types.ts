import { useMemo } from 'react';
import { STARTER_IDS } from '../../shared/article/templates/starters.ts';
import type { OutputOf } from '../../shared/protocol/index.ts';
import { useAsk } from '../bridge/index.ts';
import { words } from '../ui/words/index.ts';

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
