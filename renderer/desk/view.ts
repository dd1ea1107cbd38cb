import { STATUSES, type Status } from '../../shared/article/meta.ts';
import { readQuery } from '../../shared/protocol/story-query.ts';
import { STORY_SORTS, type StoryFilter } from '../../shared/protocol/story.ts';
import { withTypeIds } from './story-types.ts';

export type Sort = (typeof STORY_SORTS)[number];
/** Which stories, in which order. */
export type Listed = { filter: StoryFilter; sort: Sort; reversed: boolean };
export type Shelf = 'all' | 'archive' | 'bin' | Status;

/** What the desk shows: everything, one status, or a shelf beside it; narrowed by a search and by desk. */
export type DeskView = { shelf: Shelf; desk: string; query: string; sort: Sort; reversed: boolean };

export const firstView: DeskView = { shelf: 'all', desk: '', query: '', sort: 'relevance', reversed: false };

/** The filter that the core understands. */
export function filterOf(view: DeskView): StoryFilter {
  const query = view.query.trim();
  return {
    binned: view.shelf === 'bin',
    ...(view.shelf === 'archive' ? { archived: true } : {}),
    ...(query === '' ? {} : { query: withTypeIds(query) }),
    ...(isStatus(view.shelf) ? { status: [view.shelf] } : {}),
    ...(view.desk === '' ? {} : { desk: view.desk }),
  };
}

const isStatus = (name: string): name is Status => STATUSES.some((status) => status === name);

/** True when there are words to find, by which a list can be ordered. */
export const hasWords = (view: DeskView): boolean => readQuery(view.query).text.trim() !== '';

/** Until another order is chosen, a search for words is ordered by how well it fits, anything else by the last change. */
export const sortOf = (view: DeskView): Sort =>
  view.sort === 'relevance' && !hasWords(view) ? 'updated' : view.sort;

/** Whether a search or a filter leaves anything out. */
export const isNarrowed = (view: DeskView): boolean =>
  view.query.trim() !== '' || view.shelf !== 'all' || view.desk !== '';

/** What the core is asked for. */
export const listedOf = (view: DeskView): Listed => ({
  filter: filterOf(view),
  sort: sortOf(view),
  reversed: view.reversed && sortOf(view) !== 'relevance',
});

/** A view as it was kept; names of another version of the app count as not given. */
export const readView = (kept: {
  query: string;
  shelf: string;
  desk: string;
  sort: string;
  reversed?: boolean | undefined;
}): DeskView => ({
  query: kept.query,
  desk: kept.desk,
  shelf: kept.shelf === 'archive' || kept.shelf === 'bin' || isStatus(kept.shelf) ? kept.shelf : 'all',
  sort: STORY_SORTS.find((sort) => sort === kept.sort) ?? 'relevance',
  reversed: kept.reversed === true,
});
