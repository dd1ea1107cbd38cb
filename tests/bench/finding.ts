import { matcherFor, type Matcher } from '../../shared/article/find.ts';
import { linesOf } from '../../shared/article/lines.ts';
import type { Block } from '../../shared/article/nodes/index.ts';
import { searchNow, storyFinder } from '../../shared/article/story-finder.ts';
import { copyOf } from './copy.ts';
import { percentile, row, type Row } from './row.ts';

const WORDS = 50_000;
const TURNS = 40;
const WARM_UP = 5;
/** Often enough that there is something to count, seldom enough that it is a word one looks for. */
const WANTED = 'estuary';

const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** The same blocks as other objects, as they are when a story has just been opened. */
const opened = (body: readonly Block[]): Block[] => body.map((block) => ({ ...block }));

function all(body: readonly Block[], matcher: Matcher): number {
  const finder = storyFinder();
  searchNow(finder, { fields: [], body }, matcher);
  return finder.matches({ fields: [], body }).matches.length;
}

/** The first match, line by line, as the window looks for it. */
const first = (body: readonly Block[], matcher: Matcher): boolean =>
  body.some((block) => linesOf(block).some(({ text }) => matcher(text).length > 0));

/** Finds a word in a long story, in turn with `String.matchAll` over the same words in one string. */
export function finding(): Promise<Row[]> {
  const { body } = copyOf(WORDS);
  const text = body
    .flatMap(linesOf)
    .map((line) => line.text)
    .join('\n');
  const matcher = matcherFor({
    text: WANTED,
    matchCase: false,
    wholeWord: false,
    regex: false,
    language: 'en-GB',
  });
  if (!matcher.ok) throw new Error(matcher.problem.message);
  const times = { first: [] as number[], all: [] as number[], again: [] as number[] };
  const plain = { first: [] as number[], all: [] as number[] };
  const counted = { ours: 0, plain: 0 };
  for (let n = 0; n < TURNS + WARM_UP; n++) {
    const fresh = opened(body);
    const finder = storyFinder();
    searchNow(finder, { fields: [], body: fresh }, matcher.value);
    const changed = fresh.map((block, i) => (i === 400 ? { ...block } : block));
    const measured = {
      first: timed(() => first(fresh, matcher.value)),
      all: timed(() => (counted.ours = all(fresh, matcher.value))),
      again: timed(() => {
        searchNow(finder, { fields: [], body: changed }, matcher.value);
        return finder.matches({ fields: [], body: changed });
      }),
      plainFirst: timed(() => new RegExp(WANTED, 'iu').exec(text)),
      plainAll: timed(() => (counted.plain = [...text.matchAll(new RegExp(WANTED, 'giu'))].length)),
    };
    if (n < WARM_UP) continue;
    times.first.push(measured.first);
    times.all.push(measured.all);
    times.again.push(measured.again);
    plain.first.push(measured.plainFirst);
    plain.all.push(measured.plainAll);
  }
  if (counted.ours !== counted.plain)
    throw new Error(`Found ${String(counted.ours)} matches where there are ${String(counted.plain)}.`);
  const median = (values: readonly number[]): number => percentile(values, 0.5);
  return Promise.resolve([
    row({
      name: 'first match, 50k words',
      value: median(times.first),
      unit: 'ms',
      baseline: median(plain.first),
    }),
    row({
      name: `all ${String(counted.ours)} matches, 50k words`,
      value: median(times.all),
      unit: 'ms',
      baseline: median(plain.all),
      target: { below: 50 },
    }),
    row({
      name: 'all again after one changed paragraph',
      value: median(times.again),
      unit: 'ms',
      baseline: median(plain.all),
      target: { below: 10 },
    }),
  ]);
}
