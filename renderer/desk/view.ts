import type { Status } from '../../shared/article/meta.ts';
import type { StoryFilter } from '../../shared/protocol/story.ts';

export type Sort = 'updated' | 'created' | 'deadline' | 'headline' | 'relevance';

/** What the desk shows: everything, one status, or the bin; narrowed by words and by desk. */
export type DeskView = { shelf: 'all' | 'bin' | Status; desk: string; query: string; sort: Sort };

export const firstView: DeskView = { shelf: 'all', desk: '', query: '', sort: 'updated' };

/** The filter that the core understands. */
export function filterOf(view: DeskView): StoryFilter {
  const query = view.query.trim();
  return {
    binned: view.shelf === 'bin',
    ...(query === '' ? {} : { query }),
    ...(view.shelf === 'all' || view.shelf === 'bin' ? {} : { status: [view.shelf] }),
    ...(view.desk === '' ? {} : { desk: view.desk }),
  };
}

/** A search is ordered by how well it fits unless another order was chosen for it. */
export const sortOf = (view: DeskView): Sort =>
  view.query.trim() === '' ? (view.sort === 'relevance' ? 'updated' : view.sort) : 'relevance';
