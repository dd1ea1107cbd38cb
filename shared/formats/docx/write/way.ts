import type { ArticleMeta } from '../../../article/meta.ts';
import { strongDirection, type Direction } from '../../common/direction.ts';

/** The direction of a story: as chosen, or after its headline and language. */
export const storyDirection = (meta: ArticleMeta, opening: string): Direction =>
  meta.direction === 'auto'
    ? (strongDirection(`${meta.headline} ${opening}`) ??
      (/^(?:ar|fa|ur|he|yi|ps|sd|ckb|ug|dv)(?:-|$)/iu.test(meta.language) ? 'rtl' : 'ltr'))
    : meta.direction;

const LETTERS = /[\p{L}\u061c\u200e\u200f]/u;

/**
 * A text cut where the direction of its letters turns, because Word wants to be told of each run; what has no direction
 * stays with what stands before it.
 */
export function turns(text: string): { text: string; rtl: boolean }[] {
  if (
    strongDirection(text) !== 'rtl' &&
    !/[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(text)
  )
    return [{ text, rtl: false }];
  const out: { text: string; rtl: boolean }[] = [];
  let open = { text: '', rtl: strongDirection(text) === 'rtl' };
  for (const sign of text) {
    const rtl = LETTERS.test(sign) ? strongDirection(sign) === 'rtl' : open.rtl;
    if (rtl !== open.rtl && open.text !== '') {
      out.push(open);
      open = { text: '', rtl };
    }
    open = { text: open.text + sign, rtl };
  }
  return [...out, open];
}
