import { describe, expect, it } from 'vitest';
import type { JobRow } from '../../../../shared/protocol/export.ts';
import { byLevel, verdictOf } from '../../../../renderer/exports/findings.ts';
import { percentOf, remaining } from '../../../../renderer/exports/pace.ts';
import { say } from '../../../../shared/protocol/said.ts';

const story = (
  storyId: string,
  ...findings: ['stop' | 'warn' | 'drops', 'check.killed' | 'check.empty' | 'loses.slug' | 'loses.desk'][]
) => ({
  storyId,
  headline: storyId,
  findings: findings.map(([level, code]) => ({ level, ...say(code) })),
});

describe('findings before an export', () => {
  it('put the gravest story first and count the clean ones', () => {
    const verdict = verdictOf([
      story('a'),
      story('b', ['drops', 'loses.slug']),
      story('c', ['drops', 'loses.slug'], ['stop', 'check.empty']),
      story('d', ['warn', 'check.killed']),
    ]);
    expect({ ...verdict, telling: verdict.telling.map((s) => s.storyId) }).toEqual({
      stopped: 1,
      asks: true,
      telling: ['c', 'd', 'b'],
      clean: 1,
    });
  });

  it('are grouped in one order, whatever order they came in', () => {
    expect(
      byLevel(
        story('a', ['drops', 'loses.slug'], ['warn', 'check.killed'], ['drops', 'loses.desk']).findings,
      ),
    ).toEqual([
      { level: 'warn', messages: ['The story was killed and is not meant to be published.'] },
      { level: 'drops', messages: ['Slug', 'Desk'] },
    ]);
  });
});

const job = (over: Partial<JobRow>): JobRow => ({
  jobId: '0192f0a0-0000-7000-8000-000000000001',
  format: 'html',
  destination: { id: 'd', label: 'Exports', path: '/exports' },
  title: '100 stories',
  state: 'running',
  total: 100,
  done: 0,
  failed: 0,
  attempt: 1,
  requestedAt: 0,
  startedAt: 1_000,
  endedAt: null,
  problem: null,
  files: [],
  ...over,
});

describe('the pace of a job', () => {
  it('is told once it is more than a guess', () => {
    expect([
      remaining(job({ done: 20, failed: 5 }), 11_000),
      remaining(job({ done: 2 }), 11_000),
      remaining(job({ done: 50 }), 1_500),
      remaining(job({ done: 100 }), 11_000),
      remaining(job({ state: 'done', done: 100 }), 11_000),
    ]).toEqual([30_000, null, null, null, null]);
  });

  it('counts what failed as gone through', () => {
    expect([percentOf(job({ done: 20, failed: 5 })), percentOf(job({ state: 'queued' }))]).toEqual([
      25,
      null,
    ]);
  });
});
