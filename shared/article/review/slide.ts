import type { Run } from '../compare/runs.ts';
import type { Keyed } from './keys.ts';
import { isBlockToken } from './tokens.ts';

/** Further than this nothing is moved: longer repetitions are rare, and any place in them is right. */
const FURTHEST = 200;

const idOf = (keyed: Keyed | undefined): string | undefined =>
  keyed && isBlockToken(keyed.token) ? keyed.token.id : undefined;

/** A stretch reads best when it begins with a word, worst when it begins with the end of the sentence before. */
const worthOfBeginning = (text: string): number =>
  /^[.,;:!?…。、，؟،]/u.test(text) ? 0 : /^\s/u.test(text) ? 1 : 2;

/**
 * What was put in or taken out of a repetition can be said in several ways: of `¶ A ¶ B ¶`, `A ¶` went or `¶ A`. The one is
 * taken that keeps most blocks with their own ids, then the one that ends with a block, then the one that begins best.
 * Where the run stands in `long` (the side that has it): `at`, and how far it may be moved.
 */
function bestPlace(long: readonly Keyed[], short: readonly Keyed[], at: number, length: number): number {
  let low = at;
  while (low > 0 && at - low < FURTHEST && long[low - 1]?.text === long[low - 1 + length]?.text) low -= 1;
  let high = at;
  while (
    high + length < long.length &&
    high - at < FURTHEST &&
    long[high]?.text === long[high + length]?.text
  )
    high += 1;
  if (low === high) return at;
  const hit = (l: number, s: number): number => {
    const id = idOf(short[s]);
    return id !== undefined && id === idOf(long[l]) ? 1 : 0;
  };
  // Blocks of the stretch that keep their id with the run at its lowest place; each step moves one pair across.
  let kept = 0;
  for (let i = low; i < high; i++) kept += hit(i + length, i);
  let best = { place: at, worth: -1 };
  for (let place = low; place <= high; place++) {
    const last = long[place + length - 1];
    const first = long[place];
    const ends = last !== undefined && isBlockToken(last.token) ? 4 : 0;
    const worth = kept * 8 + ends + worthOfBeginning(first?.text ?? '.');
    if (worth > best.worth || (worth === best.worth && place === at)) best = { place, worth };
    kept += hit(place, place) - hit(place + length, place);
  }
  return best.place;
}

/**
 * Moves every run that only came or only went to where it is read best; both texts stay what they are.
 * @param onlyBlocks leaves words where they are: beside a struck letter the same letter typed anew is not the same
 */
export function slideRuns(runs: readonly Run<Keyed>[], onlyBlocks = false): Run<Keyed>[] {
  const out = runs.map((run) => ({ ...run, before: [...run.before], after: [...run.after] }));
  for (let i = 0; i < out.length; i++) {
    const run = out[i];
    if (!run || run.same || (run.before.length > 0 && run.after.length > 0)) continue;
    const side = run.before.length > 0 ? 'before' : 'after';
    if (onlyBlocks && !run[side].some(({ token }) => isBlockToken(token))) continue;
    const other = side === 'before' ? 'after' : 'before';
    const empty = (): Run<Keyed> => ({ before: [], after: [], same: true });
    const [left, right] = [out[i - 1] ?? empty(), out[i + 1] ?? empty()];
    const length = run[side].length;
    const long = [...left[side], ...run[side], ...right[side]];
    const short = [...left[other], ...right[other]];
    const at = left[side].length;
    const place = bestPlace(long, short, at, length);
    if (place === at) continue;
    const [start, end] = [empty(), empty()];
    start[side] = long.slice(0, place);
    start[other] = short.slice(0, place);
    end[side] = long.slice(place + length);
    end[other] = short.slice(place);
    run[side] = long.slice(place, place + length);
    if (i > 0) out[i - 1] = start;
    else if (place > 0) {
      out.unshift(start);
      i += 1;
    }
    if (i + 1 < out.length) out[i + 1] = end;
    else if (end[side].length > 0) out.push(end);
  }
  return out.filter((run) => run.before.length > 0 || run.after.length > 0);
}
