import type { Article } from '../article.ts';
import { isMarked } from './reading.ts';
import { suggestionsIn } from './suggestions.ts';

type Reviewed = Pick<Article, 'meta' | 'body'>;

/** How many suggestions wait for a decision, on the text and on its fields. */
export const countOpen = ({ meta, body }: Reviewed): number =>
  (meta.proposals?.length ?? 0) + suggestionsIn(body).length;

/** True while anything is suggested; quicker than counting. */
export const hasOpen = ({ meta, body }: Reviewed): boolean =>
  meta.proposals !== undefined || body.some(isMarked);
