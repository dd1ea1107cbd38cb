import type { StoryBuilder } from '../common/builder.ts';
import type { Parts } from '../common/parts.ts';
import type { ListCounter } from './lists.ts';
import type { Styles } from './styles.ts';

/** What every part of the reader is given: the document's tables, and the story that is being put together. */
export type Reading = {
  parts: Parts;
  styles: Styles;
  lists: ListCounter;
  /** True inside a footnote or endnote, where another one would have no place. */
  inNote: boolean;
  story: StoryBuilder;
};
