import type { Slot } from '../../../../shared/protocol/kept/slot.ts';
import { call, useAsk } from '../../../bridge/index.ts';
import { inWords } from '../../../ui/in-words.ts';
import { showToast } from '../../../ui/toast.ts';
import { words } from '../../../ui/words/index.ts';
import { FACES } from '../measure.ts';

/** What a story is fitted to until someone says otherwise: a column of a broadsheet, 9 on 11 point. */
export const FIRST_SLOT: Slot = {
  width: 46,
  unit: 'mm',
  face: FACES[0],
  size: 9,
  leading: 11,
  justify: false,
  depth: { value: 60, unit: 'lines' },
  legs: 1,
  headline: { columns: 2, size: 28, decks: 2 },
};

const ownId = (storyId: string): string => `story:${storyId}`;

export type NamedSlot = { id: string; name: string; value: Slot };

/** The desk's named slots, and the space this story was given. */
export function useSlots(storyId: string) {
  const asked = useAsk('kept.list', { kind: 'slot' });
  const rows = (asked.state === 'ready' ? asked.value : []).flatMap((row): NamedSlot[] =>
    row.kind === 'slot' ? [{ id: row.id, name: row.name, value: row.value }] : [],
  );
  const put = async (id: string, name: string, value: Slot): Promise<void> => {
    const answer = await call('kept.put', { item: { kind: 'slot', id, name, value } });
    if (!answer.ok) showToast(inWords(answer.problem), { tone: 'problem' });
  };
  return {
    ready: asked.state !== 'loading',
    named: rows.filter(({ id }) => !id.startsWith('story:')),
    own: rows.find(({ id }) => id === ownId(storyId))?.value ?? null,
    /** Gives this story a space of its own. */
    give: (value: Slot) => put(ownId(storyId), storyId, value),
    /** Keeps a space for other stories, under a name. */
    keep: (name: string, value: Slot) => put(`slot:${crypto.randomUUID()}`, name, value),
    /** Takes a named space away; stories that were given it have a copy. */
    remove: async ({ id, name, value }: NamedSlot): Promise<void> => {
      const answer = await call('kept.remove', { kind: 'slot', id });
      if (!answer.ok) return showToast(inWords(answer.problem), { tone: 'problem' });
      showToast(words().preview.galley.slotRemoved(name), {
        action: { label: words().desk.undo, run: () => void put(id, name, value) },
      });
    },
  };
}
