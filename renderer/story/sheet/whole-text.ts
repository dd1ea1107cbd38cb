import type { Projection } from '../../../shared/article/projection.ts';
import { blockText } from '../../../shared/article/questions.ts';

/** Everything a writer would want to carry away as plain text: display lines, then the body, a blank line between. */
export const wholeText = (story: Projection): string =>
  [story.meta.headline, story.meta.standfirst, ...story.body.map(blockText)]
    .filter((part) => part.trim() !== '')
    .join('\n\n');
