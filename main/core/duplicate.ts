import type { ArticleMeta } from '../../shared/article/meta.ts';
import { ok } from '../../shared/kit/result.ts';
import type { OutputOf, ParsedOf } from '../../shared/protocol/index.ts';
import { slugIsTaken } from '../store/story-rows.ts';
import type { Answer, CoreContext } from './context.ts';
import { putStory } from './stories.ts';

const MOST_COPIES = 1000;
/** Room for the mark in a slug of at most 80 characters. */
const SLUG_STEM = 70;

/** `barrier-vote-copy`, then `barrier-vote-copy-2`: a copy of a copy is counted on, not marked twice. */
function copySlug(slug: string, taken: (slug: string) => boolean): string {
  if (slug === '') return '';
  const stem = `${slug.replace(/-copy(?:-\d+)?$/u, '').slice(0, SLUG_STEM)}-copy`;
  for (let n = 2, next = stem; n < MOST_COPIES; n++) {
    if (!taken(next)) return next;
    next = `${stem}-${String(n)}`;
  }
  return stem;
}

/**
 * A new story with the text and the plan of another. It begins as a draft and has no address on the web yet; an embargo
 * holds for the copy as well. Ids of blocks are unique within a story, so the copy keeps them.
 */
export function duplicateStory(
  ctx: CoreContext,
  input: ParsedOf<'story.duplicate'>,
): Answer<OutputOf<'story.duplicate'>> {
  const head = ctx.heads.get(input.storyId);
  if (!head.ok) return head;
  const { article } = head.value;
  const { urlSlug: _, ...kept } = article.meta;
  const meta: ArticleMeta = {
    ...kept,
    status: 'draft',
    slug: copySlug(kept.slug, (slug) => slugIsTaken(ctx.store.db, slug)),
  };
  const ack = putStory(ctx, { session: input.session, article: { ...article, meta }, cause: 'duplicate' });
  ctx.ports.publish('story.saved', { ack, session: input.session });
  ctx.ports.publish('stories.changed', { storyIds: [ack.storyId] });
  return ok({ ack, headline: meta.headline });
}
