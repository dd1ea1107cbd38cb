import { useMemo } from 'react';
import { starter, STARTER_IDS } from '../../../shared/article/templates/starters.ts';
import type { StoryTemplate } from '../../../shared/article/template.ts';
import type { OutputOf } from '../../../shared/protocol/index.ts';
import { useAsk } from '../../bridge/index.ts';
import { words } from '../../ui/words/index.ts';

/** A type of story on this desk. `shipped` came with the app, `changed` is a shipped one this desk keeps its own of. */
export type DeskTemplate = {
  id: string;
  name: string;
  value: StoryTemplate;
  origin: 'shipped' | 'changed' | 'own';
};

type Kept = OutputOf<'kept.list'>;

/** The shipped templates, each in the desk's own form where it keeps one under its id, then those the desk made, by name. */
export function templatesFrom(kept: Kept): DeskTemplate[] {
  const own = new Map(
    kept.flatMap((row) =>
      row.kind === 'template' ? [[row.id, { name: row.name, value: row.value }] as const] : [],
    ),
  );
  const shipped = STARTER_IDS.map((id): DeskTemplate => {
    const given = words().inspector.templates.starters[id];
    const mine = own.get(id);
    own.delete(id);
    return mine
      ? { id, ...mine, origin: 'changed' }
      : { id, name: given.name, value: starter(id, given), origin: 'shipped' };
  });
  const made = [...own].map(([id, mine]): DeskTemplate => ({ id, ...mine, origin: 'own' }));
  return [...shipped, ...made.sort((a, b) => a.name.localeCompare(b.name))];
}

const NOTHING: Kept = [];

/** The types of story on this desk; the shipped ones while the desk's own are on their way. */
export function useTemplates(): DeskTemplate[] {
  const asked = useAsk('kept.list', { kind: 'template' });
  const kept = asked.state === 'ready' ? asked.value : NOTHING;
  return useMemo(() => templatesFrom(kept), [kept]);
}

/** The template of a story's type; null for a story without one, or with a type this desk does not have. */
export const templateOf = (
  templates: readonly DeskTemplate[],
  storyType: string | undefined,
): DeskTemplate | null => templates.find(({ id }) => id === storyType) ?? null;
