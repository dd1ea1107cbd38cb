import { dayOf } from '../../shared/kit/days.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import type { StoryFilter } from '../../shared/protocol/story.ts';
import { countFacets } from '../store/facets.ts';
import { keptOf } from '../store/kept.ts';
import { indexSomeStale } from '../store/search-index.ts';
import type { QueryAround } from '../store/story-filter.ts';
import { countDue, listIds, listStories } from '../store/story-list.ts';
import { suggestEntities } from '../store/suggestions.ts';
import type { Answer, CoreContext } from './context.ts';
import { readProfile } from './profile.ts';

/** Brings search in step with every save. A store open for reading only is taken as it is: its writer keeps it in step. */
export function catchUp(ctx: CoreContext): void {
  if (ctx.store.readonly) return;
  while (indexSomeStale(ctx.store));
}

/** What the operators of a search are read against; null for a search that can have none. */
function aroundOf(ctx: CoreContext, filter: StoryFilter): QueryAround | null {
  if (!filter.query?.trim()) return null;
  catchUp(ctx);
  if (!filter.query.includes(':')) return null;
  const { db } = ctx.store;
  const now = ctx.ports.now();
  const { name, zone } = readProfile(db);
  const types = keptOf(db, 'template').map((kept) => ({ id: kept.id, name: kept.name }));
  return { now, zone, today: dayOf(now, zone), me: name, types };
}

export const listPage = (ctx: CoreContext, input: ParsedOf<'story.list'>): Answer<OutputOf<'story.list'>> => {
  const around = aroundOf(ctx, input.filter);
  return ok(listStories(ctx.store.db, input, around));
};

export const idsOf = (ctx: CoreContext, input: ParsedOf<'story.ids'>): Answer<OutputOf<'story.ids'>> => {
  const around = aroundOf(ctx, input.filter);
  return ok({ storyIds: listIds(ctx.store.db, input, around) });
};

export const dueCounts = (ctx: CoreContext, input: ParsedOf<'story.due'>): Answer<OutputOf<'story.due'>> => {
  const around = aroundOf(ctx, input.filter);
  return ok(countDue(ctx.store.db, input.filter, input.moments, around));
};

export const facets = (ctx: CoreContext): Answer<OutputOf<'story.facets'>> => ok(countFacets(ctx.store.db));

export function entities(
  ctx: CoreContext,
  input: ParsedOf<'entity.suggest'>,
): Answer<OutputOf<'entity.suggest'>> {
  catchUp(ctx);
  return ok(suggestEntities(ctx.store.db, input.prefix, input.kind, input.limit));
}
