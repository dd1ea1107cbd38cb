import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { indexSomeStale } from '../store/search-index.ts';
import { countFacets, listStories } from '../store/story-list.ts';
import { suggestEntities, suggestKeywords } from '../store/suggestions.ts';
import type { Answer, CoreContext } from './context.ts';

/** Brings search in step with every save. A store open for reading only is taken as it is: its writer keeps it in step. */
export function catchUp(ctx: CoreContext): void {
  if (ctx.store.readonly) return;
  while (indexSomeStale(ctx.store));
}

export function listPage(ctx: CoreContext, input: ParsedOf<'story.list'>): Answer<OutputOf<'story.list'>> {
  if (input.filter.query?.trim()) catchUp(ctx);
  return ok(listStories(ctx.store.db, input));
}

export const facets = (ctx: CoreContext): Answer<OutputOf<'story.facets'>> => ok(countFacets(ctx.store.db));

export function keywords(
  ctx: CoreContext,
  input: ParsedOf<'keyword.suggest'>,
): Answer<OutputOf<'keyword.suggest'>> {
  catchUp(ctx);
  return ok(suggestKeywords(ctx.store.db, input.prefix, input.limit));
}

export function entities(
  ctx: CoreContext,
  input: ParsedOf<'entity.suggest'>,
): Answer<OutputOf<'entity.suggest'>> {
  catchUp(ctx);
  return ok(suggestEntities(ctx.store.db, input.prefix, input.kind, input.limit));
}
