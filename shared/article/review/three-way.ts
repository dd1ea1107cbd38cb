import { sameJson } from '../../kit/json.ts';
import { mergeFields, type FieldClash } from '../merge.ts';
import type { ArticleMeta } from '../meta.ts';
import type { Block } from '../nodes/index.ts';
import type { Projection } from '../projection.ts';
import { diffBlocks } from './diff.ts';
import { inOrderOf, sameOrder } from './order.ts';
import type { Pen } from './pen.ts';
import { readBlocks } from './reading.ts';
import { mergeRuns } from './regions.ts';
import { baseTokens, sideOf } from './sides.ts';
import { suggestionsIn, type Suggestion } from './suggestions.ts';
import { weave } from './weave.ts';

type Bodies = { base: readonly Block[]; ours: readonly Block[]; theirs: readonly Block[] };

/** What came of a merge; nothing of it is applied without a person. */
export type Merged = {
  /** Our body with their changes as suggestions; clashes carry `clash` in their stamps. */
  body: Block[];
  /** Suggestions that strike or replace what we changed ourselves: `decide` refuses to accept them in bulk. */
  clashes: Suggestion[];
  /** Both sides put blocks in another order, or theirs could not be shown: ours is kept, and theirs is not suggested. */
  order: boolean;
  /** The fields as both have them, ours where they clash. The caller takes them or not. */
  meta: ArticleMeta;
  fields: FieldClash[];
};

/** Our blocks with their changes as suggestions, all three in one order. */
function mergeStream({ base, ours, theirs }: Bodies, pen: Pen, language: string): Block[] {
  /** The cells of the base by those of ours. */
  const cells = new Map<readonly Block[], readonly Block[]>();
  const runs = mergeRuns({
    base: baseTokens(base, language),
    ours: sideOf(base, ours, language),
    theirs: sideOf(base, theirs, language),
    note: (was, our) => {
      our.rows.forEach((row, r) =>
        row.cells.forEach((cell, c) =>
          cells.set(cell.content, was.rows[r]?.cells[c]?.content ?? cell.content),
        ),
      );
    },
  });
  const woven = weave([{ runs }], pen, (our, their) => {
    const was = cells.get(our);
    return was
      ? mergeStream({ base: was, ours: our, theirs: their }, pen, language)
      : diffBlocks(our, their, pen, language);
  });
  const known = new Map(ours.map((block) => [block.id, block]));
  return woven.map((block) => {
    const our = known.get(block.id);
    return our !== undefined && sameJson(our, block) ? our : block;
  });
}

const clashesIn = (body: readonly Block[]): Suggestion[] => suggestionsIn(body).filter(({ clash }) => clash);

function mergeBodies(
  { base, ours, theirs }: Bodies,
  pen: Pen,
  language: string,
): { body: Block[]; order: boolean } {
  if (sameJson(base, ours)) return { body: diffBlocks(ours, theirs, pen, language), order: false };
  const [oursMoved, theirsMoved] = [!sameOrder(base, ours), !sameOrder(base, theirs)];
  const asOurs = {
    base: oursMoved ? inOrderOf(base, ours) : base,
    ours,
    theirs: sameOrder(ours, theirs) ? theirs : inOrderOf(theirs, ours),
  };
  const body = mergeStream(asOurs, pen, language);
  if (!theirsMoved || sameOrder(ours, theirs)) return { body, order: false };
  if (oursMoved || clashesIn(body).length > 0) return { body, order: true };
  const moved = inOrderOf(readBlocks(body, 'final'), theirs);
  return { body: diffBlocks(ours, moved, pen, language), order: false };
}

/**
 * Brings what others did with a copy of the base into our text, as suggestions.
 * - Rejecting all of them gives ours, byte for byte. Where only they changed anything, accepting all gives theirs.
 * - Blocks are found again by their ids in any order; words that crossed blocks are compared as one stream.
 * - What only one side changed is merged word by word, look by look, field by field. Where both changed the same words
 *   ours stay, and theirs are suggested in their place with the flag `clash`; so is what one side changed and the other
 *   took out. What both did alike is done.
 * - A new order of theirs is suggested as moves, unless we have one of our own or something clashes: then it is only told.
 *
 * All three are read without open suggestions of their own.
 */
export function mergeThree(base: Projection, ours: Projection, theirs: Projection, pen: Pen): Merged {
  const { body, order } = mergeBodies(
    { base: base.body, ours: ours.body, theirs: theirs.body },
    pen,
    ours.meta.language,
  );
  const { meta, clashes: fields } = mergeFields(base.meta, ours.meta, theirs.meta);
  return { body, order, clashes: clashesIn(body), meta, fields };
}
