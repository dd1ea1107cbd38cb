import { expect, test } from 'vitest';
import type { Workflow } from '../../../../shared/protocol/talk.ts';
import { stepsFrom, type Role } from '../../../../shared/article/workflow/steps.ts';
import { isPlain, offersOf, type Offer } from '../../../../renderer/story/workflow/offers.ts';

const base = { number: 3, sha256: 'a'.repeat(64) };
const by = { name: 'Mara Lindqvist', initials: 'ML' };

const standing = (
  status: Workflow['status'],
  role: Role | null,
  more: Partial<Pick<Workflow, 'suggestions'>> & { approval?: 'fresh' | 'stale' } = {},
): Workflow => ({
  status,
  role,
  base,
  asked: null,
  approval: more.approval ? { by, at: 1, ...base, stale: more.approval === 'stale' } : null,
  suggestions: more.suggestions ?? false,
  openThreads: 0,
  steps: stepsFrom(status).map(({ to }) => ({ to, may: 'yes', lacks: [], who: [], why: null })),
});

const told = (offers: Offer[]) =>
  Object.fromEntries(
    offers.map(({ step, may, lacks }) => ['act' in step ? step.act : step.move, [may, ...lacks].join(' ')]),
  );

test('a reporter asks for a review, and is told what only editors do', () => {
  expect(told(offersOf(standing('in-review', 'reporter')))).toEqual({
    requestReview: 'yes',
    requestChanges: 'yes',
    approve: 'anyway role',
    draft: 'yes',
    ready: 'anyway role approval',
    killed: 'no role',
  });
});

test('whoever chose no role is kept from nothing', () => {
  expect(told(offersOf(standing('draft', null)))).toEqual({
    requestReview: 'yes',
    approve: 'yes',
    'in-review': 'yes',
    ready: 'anyway approval',
    killed: 'yes',
  });
});

test('a text that is approved as it stands is not approved again, one that changed since is', () => {
  expect(told(offersOf(standing('ready', 'editor', { approval: 'fresh' })))).toMatchObject({
    requestChanges: 'yes',
    published: 'yes',
  });
  expect(told(offersOf(standing('ready', 'editor', { approval: 'fresh' })))).not.toHaveProperty('approve');
  expect(told(offersOf(standing('ready', 'editor', { approval: 'stale' })))).toMatchObject({
    approve: 'yes',
    published: 'anyway stale',
  });
});

test('open suggestions stand against an approval, not against giving the story back', () => {
  expect(told(offersOf(standing('in-review', 'editor', { suggestions: true })))).toMatchObject({
    approve: 'anyway suggestions',
    requestChanges: 'yes',
  });
});

test('only a move that nothing stands against and that takes no note is made at once', () => {
  const plain = offersOf(standing('in-review', 'editor')).filter(isPlain);
  expect(plain.map(({ step }) => step)).toEqual([{ move: 'draft' }]);
});
