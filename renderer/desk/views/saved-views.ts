import type { KeptRow, KeptValue } from '../../../shared/protocol/kept/index.ts';
import { call, newBlockId, useAsk } from '../../bridge/index.ts';
import { inWords } from '../../ui/in-words.ts';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';

export type SavedView = { id: string; name: string; value: KeptValue<'view'> };

const placeOf = ({ value }: SavedView): number => value.place ?? Number.MAX_SAFE_INTEGER;

/** The views of a list of kept things, in their order, then by name. */
export const viewsOf = (kept: readonly KeptRow[]): SavedView[] =>
  kept
    .flatMap((item): SavedView[] => (item.kind === 'view' ? [item] : []))
    .sort((a, b) => placeOf(a) - placeOf(b) || a.name.localeCompare(b.name));

/** The saved views; empty while they are on their way. */
export function useSavedViews(): SavedView[] {
  const kept = useAsk('kept.list', { kind: 'view' });
  return kept.state === 'ready' ? viewsOf(kept.value) : [];
}

/** Keeps a view as new, or in the place of one with its id. False when it could not be kept; the person has been told. */
export async function putView({ id, name, value }: SavedView): Promise<boolean> {
  const answer = await call('kept.put', { item: { kind: 'view', id, name: name.trim(), value } });
  if (!answer.ok) showToast(inWords(answer.problem), { tone: 'problem' });
  return answer.ok;
}

/** A view under a name: one of that name is replaced. */
export async function saveView(
  views: readonly SavedView[],
  name: string,
  value: KeptValue<'view'>,
): Promise<boolean> {
  const same = views.find((view) => view.name === name.trim());
  const place = same?.value.place ?? views.length;
  const saved = await putView({ id: same?.id ?? newBlockId(), name, value: { ...value, place } });
  if (saved) showToast(words().library.views.saved(name.trim()), { tone: 'done' });
  return saved;
}

export async function removeView(view: SavedView): Promise<void> {
  const answer = await call('kept.remove', { kind: 'view', id: view.id });
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  showToast(words().library.views.removed(view.name), {
    action: { label: words().desk.undo, run: () => void putView(view) },
  });
}

/** Moves a view one place up (-1) or down (1); the order of all is written anew, so that old views get a place too. */
export async function moveView(views: readonly SavedView[], id: string, by: -1 | 1): Promise<void> {
  const at = views.findIndex((view) => view.id === id);
  const view = views[at];
  const to = at + by;
  if (!view || to < 0 || to >= views.length) return;
  const ordered = views.toSpliced(at, 1).toSpliced(to, 0, view);
  for (const [place, one] of ordered.entries())
    if (one.value.place !== place) await putView({ ...one, value: { ...one.value, place } });
}
