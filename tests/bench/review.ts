import { diffWordsWithSpace } from 'diff';
import type { Block } from '../../shared/article/nodes/index.ts';
import { project } from '../../shared/article/projection.ts';
import { bodyText } from '../../shared/article/questions.ts';
import { suggestChanges } from '../../shared/article/review/diff.ts';
import type { Pen } from '../../shared/article/review/pen.ts';
import { remark } from '../../shared/article/review/remark.ts';
import { resolveBlocks } from '../../shared/article/review/resolve.ts';
import { suggestionsIn } from '../../shared/article/review/suggestions.ts';
import { copyOf } from './copy.ts';
import { percentile, row, type Row } from './row.ts';

const WORDS = 10_000;
const SUGGESTIONS = 500;
const TURNS = 15;
const WARM_UP = 3;
const KEYS = 200;

let given = 0;
export const pen: Pen = {
  by: 'A. Reviewer',
  at: '2026-01-01T00:00:00.000Z',
  newId: () => `made${String((given += 1))}`,
};

const timed = (work: () => unknown): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The same story with so many of its words, evenly spread, replaced by another. */
export function revised(body: readonly Block[], changes: number): Block[] {
  const every = Math.floor(WORDS / changes);
  let n = 0;
  return body.map((block) => {
    if (!('content' in block)) return block;
    const content = block.content.map((part) =>
      part.kind === 'text'
        ? {
            ...part,
            text: part.text.replace(/[a-z]+/gu, (word) => ((n += 1) % every === 0 ? 'amended' : word)),
          }
        : part,
    );
    return { ...block, content };
  });
}

/** A letter typed into a paragraph, as an editor hands it over: every other block is the same object. */
function typed(body: readonly Block[], at: number): Block[] {
  return body.map((block, i) => {
    if (i !== at || !('content' in block)) return block;
    const [first, ...rest] = block.content;
    if (first?.kind !== 'text') return block;
    return {
      ...block,
      content: [{ ...first, text: `${first.text.slice(0, 7)}x${first.text.slice(7)}` }, ...rest],
    };
  });
}

/** Suggestions in a story of 10,000 words, in turn with the plainest thing that can be done with the same document. */
export function reviewing(): Promise<Row[]> {
  const story = copyOf(WORDS);
  const later = { ...story, body: revised(story.body, SUGGESTIONS) };
  const [before, after] = [project(story), project(later)];
  const texts = [bodyText(before), bodyText(after)] as const;
  const marked = suggestChanges(before, after, pen);
  const count = suggestionsIn(marked).length;
  const times = {
    diff: [] as number[],
    words: [] as number[],
    accept: [] as number[],
    clone: [] as number[],
  };
  for (let n = 0; n < TURNS + WARM_UP; n++) {
    const now = {
      diff: timed(() => suggestChanges(before, after, pen)),
      words: timed(() => diffWordsWithSpace(texts[0], texts[1])),
      accept: timed(() => resolveBlocks(marked, 'accept', () => true)),
      clone: timed(() => JSON.parse(JSON.stringify(marked)) as unknown),
    };
    if (n < WARM_UP) continue;
    times.diff.push(now.diff);
    times.words.push(now.words);
    times.accept.push(now.accept);
    times.clone.push(now.clone);
  }
  const keys = { ours: [] as number[], clone: [] as number[] };
  let now: readonly Block[] = marked;
  for (let n = 0; n < KEYS; n++) {
    const at = 40 + (n % 5);
    const native = typed(now, at);
    const known = now;
    keys.ours.push(timed(() => (now = remark(known, native, pen, { language: 'en-GB' }))));
    keys.clone.push(timed(() => JSON.parse(JSON.stringify(native)) as unknown));
  }
  return Promise.resolve([
    row({
      name: `two revisions of 10k words with ${String(count)} changes, as suggestions`,
      value: median(times.diff),
      unit: 'ms',
      baseline: median(times.words),
      target: { below: 1000 },
    }),
    row({
      name: `accept ${String(count)} suggestions, 10k words`,
      value: median(times.accept),
      unit: 'ms',
      baseline: median(times.clone),
      target: { below: 250 },
    }),
    row({
      name: 'a key as a suggestion, 10k words, median',
      value: median(keys.ours),
      unit: 'ms',
      baseline: median(keys.clone),
      target: { below: 1 },
    }),
  ]);
}
