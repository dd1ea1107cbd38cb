import type { Block } from '../nodes/index.ts';
import type { Projection } from '../projection.ts';
import { pairBlocks } from './pairing.ts';
import type { Pen } from './pen.ts';
import { weave } from './weave.ts';

/** {@link suggestChanges} for one container. */
export function diffBlocks(
  before: readonly Block[],
  after: readonly Block[],
  pen: Pen,
  language: string,
): Block[] {
  return weave(pairBlocks(before, after, { language, by: 'words' }), pen, (b, a) =>
    diffBlocks(b, a, pen, language),
  );
}

/**
 * The body of a revision with everything that another revision changed as suggestions: whole words, what went before
 * what came, one suggestion for each stretch. A moved block went in one place and came in the other under one stamp. A
 * table whose grid changed (rows, columns, merged or header cells) went and came as a whole; one of the same grid is
 * marked cell by cell. Fields of the story are not suggested.
 *
 * The base reading of the result is `before` and its final reading is `after`, byte for byte as stored, block ids
 * included, in the body and in cells: given that both are as every writer leaves them (`tidyInlines`) and that no id
 * stands twice in either.
 * @example suggestChanges(project(sent), project(returned), pen)
 */
export const suggestChanges = (before: Projection, after: Projection, pen: Pen): Block[] =>
  diffBlocks(before.body, after.body, pen, after.meta.language);
