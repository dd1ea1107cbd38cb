import { dashEdits } from './dashes.ts';
import { addressesIn, settleEdits, type Edit, type Range } from './edit.ts';
import { typographyOf } from './languages.ts';
import { quoteEdits } from './quotes.ts';
import { spaceEdits } from './spaces.ts';

export { applyEdits, type Edit, type Range } from './edit.ts';
export { NBSP, NNBSP, typographyOf, type Typography } from './languages.ts';

/**
 * What would mend the punctuation and the spaces of a line, in order and without overlaps.
 * @param line one paragraph of plain text; anything in it that is not text counts as one U+FFFC
 * @param kept what may not be touched, such as code; addresses are found here
 * @example applyEdits('"Yes" -- 5 kg', lineEdits('"Yes" -- 5 kg', 'en-GB')) === '“Yes” – 5\u00a0kg'
 */
export function lineEdits(line: string, language: string, kept: readonly Range[] = []): Edit[] {
  const typography = typographyOf(language);
  return settleEdits(
    [
      ...quoteEdits(line, typography),
      ...dashEdits(line, typography),
      ...spaceEdits(line, typography, language),
    ],
    [...kept, ...addressesIn(line)],
  );
}

/** What can matter to a key is near it: longer lines are looked at from here on, at a word's beginning. */
const FAR = 400;

/**
 * What the key just typed decides. Whatever an earlier key decided is left as it stands: it may have been undone.
 * @param caret how much of the line stands before the caret
 */
export function typedEdits(
  line: string,
  caret: number,
  language: string,
  kept: readonly Range[] = [],
): Edit[] {
  const from = caret > FAR ? Math.max(0, line.lastIndexOf(' ', caret - FAR)) : 0;
  const near = line.slice(from, caret + FAR);
  const moved = kept.map((range) => ({ from: range.from - from, to: range.to - from }));
  return lineEdits(near, language, moved)
    .filter((edit) => edit.done === caret - from)
    .map((edit) => ({ from: edit.from + from, to: edit.to + from, text: edit.text, done: edit.done + from }));
}
