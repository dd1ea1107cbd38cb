import type { Article } from '../../shared/article/article.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import type { PackedPicture } from '../../shared/formats/index.ts';
import { fail, ok, type Result } from '../../shared/kit/result.ts';
import type { Problem } from '../../shared/protocol/problem.ts';
import { say, saidOf } from '../../shared/protocol/said.ts';
import type { CoreContext } from './context.ts';
import { putMedia } from './media.ts';

/**
 * Stores the pictures that came with a story, each inspected anew. Returns how a text follows them: a picture that another
 * program put in with its place in it was cleaned, and so has another address now.
 */
export function takePictures(
  ctx: CoreContext,
  pictures: readonly PackedPicture[],
): Result<(article: Article) => Article, Problem> {
  const moved = new Map<string, string>();
  for (const { record, content } of pictures) {
    const stored = putMedia(ctx, { name: record.media, content }, record);
    if (!stored.ok)
      return fail({
        ...stored.problem,
        ...say('package.picture-refused', { why: saidOf(stored.problem) }),
      });
    if (stored.value.record.media !== record.media) moved.set(record.media, stored.value.record.media);
  }
  const follow = (block: Block): Block => {
    if (block.kind !== 'image') return block;
    const media = moved.get(block.media ?? '');
    const original = moved.get(block.original ?? '');
    return { ...block, ...(media ? { media } : {}), ...(original ? { original } : {}) };
  };
  return ok((article) => (moved.size === 0 ? article : { ...article, body: article.body.map(follow) }));
}
