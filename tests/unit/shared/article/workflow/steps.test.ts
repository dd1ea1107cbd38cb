import { expect, test } from 'vitest';
import { STATUSES } from '../../../../../shared/article/meta.ts';
import {
  lacking,
  ROLES,
  stepBetween,
  STEPS,
  stepsFrom,
  verdict,
  type Standing,
} from '../../../../../shared/article/workflow/steps.ts';

const ready: Standing = { role: 'editor', approval: 'fresh', suggestions: false, note: true };
const judged = (from: (typeof STATUSES)[number], to: (typeof STATUSES)[number], at: Partial<Standing>) => {
  const step = stepBetween(from, to);
  if (!step) return 'no step';
  const lacks = lacking(step, { ...ready, ...at });
  return [lacks, verdict(lacks, step)];
};

test('every step is there once, and every status leads somewhere', () => {
  const ways = STEPS.map(({ from, to }) => `${from} ${to}`);
  expect(new Set(ways).size).toBe(ways.length);
  expect(STATUSES.filter((from) => stepsFrom(from).length === 0)).toEqual([]);
  expect(STEPS.filter(({ from, to, who }) => from === to || who.length === 0)).toEqual([]);
});

test('nothing reaches its readers that was not ready, approved and decided on', () => {
  const published = STEPS.filter(({ to }) => to === 'published');
  expect(published.map(({ from, needs }) => [from, needs])).toEqual([['ready', ['approval', 'decided']]]);
});

test.each<[string, unknown, unknown]>([
  ['an editor makes an approved text ready', judged('in-review', 'ready', {}), [[], 'yes']],
  [
    'without an approval only anyway',
    judged('in-review', 'ready', { approval: 'none' }),
    [['approval'], 'anyway'],
  ],
  [
    'a reporter only anyway, with all that stands against it',
    judged('ready', 'published', { role: 'reporter', approval: 'stale', suggestions: true }),
    [['role', 'stale', 'suggestions'], 'anyway'],
  ],
  ['a reporter does not kill a story', judged('draft', 'killed', { role: 'reporter' }), [['role'], 'no']],
  ['nobody kills a story without a note', judged('draft', 'killed', { note: false }), [['note'], 'no']],
  ['a reporter asks for a review', judged('draft', 'in-review', { role: 'reporter' }), [[], 'yes']],
  ['a draft is not published', judged('draft', 'published', {}), 'no step'],
])('%s', (_name, given, expected) => {
  expect(given).toEqual(expected);
});

test('who has not chosen a role is kept from nothing by it', () => {
  const at = { ...ready, role: null };
  expect(STEPS.filter((step) => lacking(step, at).length > 0)).toEqual([]);
  const kept = ROLES.map(
    (role) => STEPS.filter((step) => lacking(step, { ...ready, role }).length > 0).length,
  );
  expect(kept).toEqual([11, 1, 0]);
});
