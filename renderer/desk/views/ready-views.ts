import type { KeptValue } from '../../../shared/protocol/kept/index.ts';

/** The views that every desk has, by the state they look for: whose turn a story is, as far as names tell. */
export const READY_VIEWS = ['asked', 'mine', 'changes', 'out'] as const;
export type ReadyView = (typeof READY_VIEWS)[number];

const queryOf = (id: ReadyView): string => `is:${id}`;

/** A ready-made view as one that was kept; the columns stay as they are. */
export const readyView = (id: ReadyView): KeptValue<'view'> => ({
  query: queryOf(id),
  shelf: 'all',
  desk: '',
  sort: 'relevance',
  reversed: false,
});

/** Which ready-made view a search is, if it is one and nothing more. */
export const readyViewOf = (query: string): ReadyView | null =>
  READY_VIEWS.find((id) => queryOf(id) === query.trim()) ?? null;
