import { expect, it } from 'vitest';
import { stillOpen, type Came } from '../../../../renderer/handoff/outcomes.ts';

const came = (more: Partial<Came>): Came => ({
  from: 'Tobias Wren',
  headline: 'The wall',
  plan: 'merge',
  suggestions: 4,
  threads: 2,
  clashes: 1,
  fields: [],
  order: false,
  ...more,
});

it('follows the text: what came falls as it is decided, and the notice goes with the last of it', () => {
  const left = (suggestions: number, clashes: number) => stillOpen(came({}), { suggestions, clashes });
  expect([left(4, 1), left(3, 0), left(0, 0)]).toEqual([
    came({}),
    came({ suggestions: 3, clashes: 0 }),
    null,
  ]);
});

it('counts nothing that did not come, and says all of it while the text has not been read', () => {
  expect(stillOpen(came({}), { suggestions: 9, clashes: 3 })).toEqual(came({}));
  expect(stillOpen(came({}), null)).toEqual(came({}));
});

it('stays where no suggestions came, until it is read', () => {
  const quiet = came({ plan: 'forward', suggestions: 0, clashes: 0 });
  expect(stillOpen(quiet, { suggestions: 0, clashes: 0 })).toEqual(quiet);
});
