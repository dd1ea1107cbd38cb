import { describe, expect, it } from 'vitest';
import { caretAfter } from '../../../../renderer/desk/search/complete.ts';

describe('the caret after a completion', () => {
  it.each([
    { typed: 'des|', value: 'desk:', after: 'desk:|' },
    { typed: 'des| harbour', value: 'desk: harbour', after: 'desk:| harbour' },
    { typed: 'desk:po| harbour', value: 'desk:Politics harbour', after: 'desk:Politics| harbour' },
    { typed: 'is:| is:', value: 'is:overdue is:', after: 'is:overdue| is:' },
  ])('in $typed stands before what follows', ({ typed, value, after }) => {
    const at = caretAfter(typed.replace('|', ''), typed.indexOf('|'), value);
    expect(`${value.slice(0, at)}|${value.slice(at)}`).toBe(after);
  });
});
