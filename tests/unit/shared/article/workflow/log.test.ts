import { expect, test } from 'vitest';
import { text } from '../../../../../shared/article/inline.ts';
import { articleMeta, emptyMeta, type ArticleMeta } from '../../../../../shared/article/meta.ts';
import { approvedPart, PLANNING } from '../../../../../shared/article/workflow/approved.ts';
import { loggedChanges, wentOn, type Logged } from '../../../../../shared/article/workflow/log.ts';
import { ofBlocks } from '../talk/support.ts';

const meta: ArticleMeta = { ...emptyMeta({ language: 'en-GB', zone: 'UTC' }), headline: 'Barrier wins' };
const deadline = { at: 1_800_000_000_000, zone: 'UTC' };

test('a change of status, assignee and deadline is logged, whatever else changes', () => {
  const after: ArticleMeta = {
    ...meta,
    headline: 'Other',
    status: 'ready',
    assignee: 'Ines Okonjo',
    deadline,
  };
  expect(loggedChanges(meta, after, 4)).toEqual([
    { kind: 'status.moved', number: 4, from: 'draft', to: 'ready' },
    { kind: 'assigned', number: 4, from: '', to: 'Ines Okonjo' },
    { kind: 'deadline.set', number: 4, from: null, to: deadline },
  ]);
  expect(loggedChanges(meta, { ...meta, headline: 'Other' }, 4)).toEqual([]);
});

const assigned = (number: number, from: string, to: string): Logged => ({
  kind: 'assigned',
  number,
  from,
  to,
});

test('a name that is typed letter by letter is one line, and none when it is taken away again', () => {
  expect([
    wentOn(assigned(4, '', 'I'), assigned(4, 'I', 'In')),
    wentOn(assigned(4, '', 'In'), assigned(4, 'In', '')),
    wentOn(assigned(4, '', 'Ines'), assigned(5, 'Ines', 'Bo')),
  ]).toEqual([assigned(4, '', 'In'), null, undefined]);
});

test('a step that was taken on purpose is a line of its own', () => {
  const by: Logged = {
    kind: 'status.moved',
    number: 4,
    from: 'draft',
    to: 'ready',
    note: 'Approved by phone.',
  };
  const next: Logged = { kind: 'status.moved', number: 4, from: 'ready', to: 'draft' };
  expect([wentOn(by, next), wentOn(next, by)]).toEqual([undefined, undefined]);
});

const stamp = { id: 'sugg-1', by: 'Ines Okonjo', at: '2026-03-01T09:00:00.000Z' };

test('what is approved is what readers get: not the plan, and suggestions as if they were taken', () => {
  const line = (content: Parameters<typeof text>[0], more = {}) => ({ ...text(content), ...more });
  const marked = ofBlocks([
    { kind: 'paragraph', id: 'b000', content: [line('Yes'), line(' and no', { del: stamp }), line('.')] },
  ]);
  const taken = ofBlocks([{ kind: 'paragraph', id: 'b000', content: [text('Yes.')] }]);
  const refused = ofBlocks([{ kind: 'paragraph', id: 'b000', content: [text('Yes and no.')] }]);
  expect(approvedPart(marked)).toEqual(approvedPart(taken));
  expect(approvedPart(marked)).not.toEqual(approvedPart(refused));
  const planned: ArticleMeta = {
    ...taken.meta,
    status: 'ready',
    assignee: 'Bo',
    deadline,
    notebook: 'Call back.',
  };
  expect(approvedPart({ ...taken, meta: planned })).toEqual(approvedPart(taken));
  expect(approvedPart({ ...taken, meta: { ...taken.meta, headline: 'New' } })).not.toEqual(
    approvedPart(taken),
  );
});

test('only fields that there are count as planning', () => {
  expect(PLANNING.filter((field) => !(field in articleMeta.shape))).toEqual([]);
});
