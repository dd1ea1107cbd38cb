import { sameJson } from '../../kit/json.ts';
import type { Block } from '../nodes/index.ts';
import { pairBlocks, type ReviewPlace } from './pairing.ts';
import type { Pen } from './pen.ts';
import { weave } from './weave.ts';

/**
 * What someone did to a marked text, told as suggestions: what an editor did natively (typing, pasting, joining, changing
 * looks) is compared with the text as it was last marked, and only marks are left of it. What is lost comes back struck
 * out, what is new is put in, what looks otherwise says how it looked. One's own insertion is really taken back; what
 * stands beside one's own suggestion belongs to it. The base reading of the result is that of `before`, whatever `after`
 * says: so no change can slip in unmarked.
 *
 * Give a whole container: blocks that were not touched should be the same objects in both and cost nothing, and come
 * back as the same objects. `before` must be the last result, not an older one: marked twice, marks would be marked.
 * A changed grid of a table comes back as the old table struck out and the new one put in.
 * @param before as it was last marked
 * @param after as it is now, with whatever marks an editor carried along
 * @param caret where the caret stands now, in `after`; without it a word pasted into struck words may be told turned
 * round where its ends are like theirs
 */
export function remark(
  before: readonly Block[],
  after: readonly Block[],
  pen: Pen,
  { language, caret }: { language: string; caret?: ReviewPlace | undefined },
): readonly Block[] {
  if (before === after) return after;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  // The neighbours are looked at: what is done beside a suggestion belongs to it.
  const [from, behind] = [Math.max(0, start - 1), Math.max(0, end - 1)];
  const touched = after.slice(from, after.length - behind);
  const woven = weave(
    pairBlocks(before.slice(from, before.length - behind), touched, { language, by: 'signs', caret }),
    pen,
    (b, a) => remark(b, a, pen, { language, caret }),
  );
  const now = new Map(touched.map((block) => [block.id, block]));
  const made = woven.map((block) => {
    const known = now.get(block.id);
    return known !== undefined && known !== block && sameJson(known, block) ? known : block;
  });
  if (made.length === touched.length && made.every((block, i) => block === touched[i])) return after;
  return [...after.slice(0, from), ...made, ...after.slice(after.length - behind)];
}
