import { matcherFor } from '../../../shared/article/find.ts';
import type { PatternAsked, PatternAnswer } from './pattern-search.ts';

/** Runs a pattern over lines, away from the window: a pattern that takes for ever is ended with its worker. */
self.addEventListener('message', ({ data }: MessageEvent<PatternAsked>) => {
  const matcher = matcherFor(data.query);
  const found = matcher.ok ? data.lines.map((line) => matcher.value(line)) : [];
  const answer: PatternAnswer = { run: data.run, found };
  // In a worker this goes to the one who started it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(answer);
});
