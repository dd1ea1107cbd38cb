import type { ArticleMeta } from '../../article/meta.ts';
import type { Inline } from '../../article/inline.ts';
import type { StoryBuilder } from '../common/builder.ts';
import type { Parts } from '../common/parts.ts';
import type { Numbered } from './numbering.ts';
import type { Relation } from './parts.ts';
import type { Review } from './review/review.ts';
import type { Style } from './styles.ts';

/** What every part of the reader is given: the document's tables, and the story that is being put together. */
export type Reading = {
  parts: Parts;
  relations: ReadonlyMap<string, Relation>;
  style: (id: string | undefined) => Style;
  number: (id: string, level: number) => Numbered | null;
  /** The words of a footnote or endnote; null when the document has none of this id. */
  footnote: (kind: 'footnote' | 'endnote', id: string) => Inline[] | null;
  story: StoryBuilder;
  /** Fields of the story that its lines hold, as they are met. */
  fields: Partial<ArticleMeta>;
  /** Given when tracked changes are read as suggestions; without it the document is read as if all were accepted. */
  review?: Review;
};
