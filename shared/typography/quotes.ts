import type { Edit } from './edit.ts';
import type { Typography } from './languages.ts';

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
/** After these a mark opens a quotation, save where the language closes with one of them. */
const OPENS = /[\s([{«„“‚‘「『‹¿¡–—/\ufffc-]/u;

/** Straight quotation marks and apostrophes, as the language writes them. */
export function quoteEdits(line: string, { double, single, inside, unspaced }: Typography): Edit[] {
  const edits: Edit[] = [];
  let open = 0;
  let openSingle = 0;
  for (let i = 0; i < line.length; i++) {
    const sign = line.charAt(i);
    const before = line.charAt(i - 1);
    const after = line.charAt(i + 1);
    const put = (text: string, from = i, done = i + 1, to = i + 1): void => {
      edits.push({ from, to, text, done });
    };
    if (double[0] !== double[1]) {
      if (sign === double[0]) open += 1;
      else if (sign === double[1]) open = Math.max(0, open - 1);
    }
    if (single && single[0] !== single[1]) {
      if (sign === single[0]) openSingle += 1;
      else if (sign === single[1]) openSingle = Math.max(0, openSingle - 1);
    }
    const closed = before === double[1] || before === single?.[1];
    const opens = before === '' || (OPENS.test(before) && !closed);

    if (sign === '"') {
      if (double[0] === double[1]) put(double[0]);
      else if (
        unspaced ? open > 0 : open > 0 && (!opens || (inside !== '' && before === ' ' && !LETTER.test(after)))
      ) {
        open -= 1;
        // A space typed before the closing mark gives way to the one that belongs there.
        put(inside + double[1], inside !== '' && /[ \u00a0\u202f]/u.test(before) ? i - 1 : i);
      } else if (unspaced || opens) {
        open += 1;
        put(double[0] + inside, i, i + 1, inside !== '' && after === ' ' ? i + 2 : i + 1);
      } else if (!DIGIT.test(before)) put(inside + double[1]);
      // After a number, with nothing to close, it stands for inches or seconds.
    } else if (sign === "'") {
      if (unspaced && !LETTER.test(before)) continue;
      if (DIGIT.test(before) && openSingle === 0) {
        // The 1990's: known by the letter; without one it stands for feet or minutes.
        if (LETTER.test(after)) put('’', i, i + 2);
      } else if (opens && single && !/^\d\ds?(?!\d)/u.test(line.slice(i + 1))) {
        openSingle += 1;
        put(single[0]);
      } else if (!opens && single && openSingle > 0 && !LETTER.test(after)) {
        openSingle -= 1;
        put(single[1]);
      } else put('’');
    } else if (sign === '‘' && single?.[0] === '‘' && /^\d\ds(?!\p{L})/u.test(line.slice(i + 1)))
      // A decade, whose first mark was taken for a quotation while it was typed.
      put('’', i, i + 4);
  }
  return edits;
}
