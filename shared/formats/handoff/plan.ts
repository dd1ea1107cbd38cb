import type { Article } from '../../article/article.ts';
import { sameJson } from '../../kit/json.ts';
import type { ReceivedParcel } from './parcel.ts';

/**
 * What taking a hand-off does to a desk.
 * - `new`: the story is not here; it comes in as it is.
 * - `same`: this very text is the newest here, or this hand-off was taken before: nothing changes.
 * - `older`: this text was here once and the desk went on: nothing changes.
 * - `forward`: nothing was written here since the text that both know: theirs becomes the next version.
 * - `merge`: both went on: their changes become suggestions in ours, and where no text is known that both have, everything
 *   that is different there.
 */
export type Plan = 'new' | 'same' | 'older' | 'forward' | 'merge';

/** What this desk knows of the story. */
export type Desk = {
  /** The text here; null when the story is not here. */
  head: Article | null;
  /** The newest text that both desks have; null when none is known. What the sender only sent counts for nothing. */
  shared: Article | null;
  /** This hand-off was taken before. */
  taken: boolean;
  /** This text stood here in some version. */
  had: boolean;
};

/**
 * A text as it may leave: the reporter's own notes stay at home unless they are ticked. Whether two desks have the same text
 * is asked of texts without them, so that a note that never travelled makes no difference.
 */
export function toSend(article: Article, notes: boolean): Article {
  if (notes || article.meta.notebook === undefined) return article;
  const { notebook: _stays, ...meta } = article.meta;
  return { ...article, meta };
}

export const sameText = (a: Article, b: Article): boolean => sameJson(toSend(a, false), toSend(b, false));

export function planOf(parcel: Pick<ReceivedParcel, 'current'>, desk: Desk): Plan {
  if (desk.head === null) return 'new';
  if (desk.taken || sameText(desk.head, parcel.current)) return 'same';
  if (desk.had) return 'older';
  return desk.shared !== null && sameText(desk.head, desk.shared) ? 'forward' : 'merge';
}

/** Their text as the next version here, with the notes that stayed at home. */
export function forward(head: Article, theirs: Article): Article {
  const { notebook } = head.meta;
  return notebook === undefined || theirs.meta.notebook !== undefined
    ? theirs
    : { ...theirs, meta: { ...theirs.meta, notebook } };
}
