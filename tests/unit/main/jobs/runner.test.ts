import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startCore, type Core } from '../../../../main/start.ts';
import { claimItems, claimJob, putItems, strayItems } from '../../../../main/store/jobs.ts';
import { sql } from '../../../../main/store/sql.ts';
import { openProfile } from '../../../../main/store/store.ts';
import type { JobRow } from '../../../../shared/protocol/export.ts';
import { calls } from '../../../../shared/protocol/index.ts';

let profileDir = '';
beforeEach(async () => {
  profileDir = await mkdtemp(path.join(tmpdir(), 'copydesk-runner-'));
});
afterEach(async () => {
  await rm(profileDir, { recursive: true, force: true });
});

async function open(): Promise<Core> {
  const started = await startCore({
    profileDir,
    exportsDir: path.join(profileDir, 'exports'),
    version: '0.0.0',
    now: Date.now,
    random: (count) => randomBytes(count),
    log: () => undefined,
    publish: () => undefined,
  });
  if (!started.ok) throw new Error(started.problem.message);
  return started.value;
}

async function jobs(core: Core): Promise<JobRow[]> {
  const answer = await core.call('job.list', { limit: 10 }, 'view');
  return answer.ok ? calls['job.list'].output.parse(answer.value) : [];
}

const request = { stories: 'all', format: 'text', destination: 'exports', confirmed: true };

async function ended(core: Core): Promise<JobRow> {
  for (;;) {
    const [job] = await jobs(core);
    if (job && ['done', 'failed', 'cancelled'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

it('goes on after a stop in the middle, without doing what is done again', async () => {
  const first = await open();
  await first.call('sample.make', { count: 120, seed: 3 }, 'shell');
  await first.call('export.request', request, 'view');
  while (((await jobs(first))[0]?.done ?? 0) === 0) await new Promise((resolve) => setImmediate(resolve));
  await first.stop();

  const second = await open();
  const job = await ended(second);
  await second.stop();
  expect([job.state, job.total, job.done, job.failed, job.attempt]).toEqual(['done', 120, 120, 0, 1]);
  expect((await readdir(path.join(profileDir, 'exports'))).filter((n) => n.endsWith('.txt'))).toHaveLength(
    120,
  );
});

it('queues again what a dead process had claimed', async () => {
  const first = await open();
  await first.call('sample.make', { count: 5, seed: 4 }, 'shell');
  await first.call('export.request', request, 'view');
  // The process ends before its job has its first turn.
  await first.stop();
  const store = openProfile({ profileDir });
  if (!store.ok) throw new Error(store.problem.message);
  store.value.write((db) => {
    const job = claimJob(db, 1);
    if (job) claimItems(db, job.jobId, 3);
  });
  store.value.close();

  const second = await open();
  const job = await ended(second);
  await second.stop();
  expect([job.state, job.done, job.attempt]).toEqual(['done', 5, 1]);
});

it('answers saves while ten stories a moment leave', async () => {
  const core = await open();
  await core.call('sample.make', { count: 200, seed: 5 }, 'shell');
  await core.call('export.request', request, 'view');
  let saves = 0;
  while (!(await jobs(core)).some((job) => job.state === 'done')) {
    const answer = await core.call('story.create', { session: 'runner-test-1' }, 'view');
    if (answer.ok) saves += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await core.stop();
  // Many saves came between the steps of one job: none waited for its end.
  expect(saves).toBeGreaterThan(10);
});

it('sweeps items whose job never came to be, and those of a job that was cleared', async () => {
  let core = await open();
  await core.call('sample.make', { count: 30, seed: 1 }, 'shell');
  await core.call('export.request', request, 'view');
  await core.stop();
  const opened = openProfile({ profileDir });
  if (!opened.ok) throw new Error(opened.problem.message);
  opened.value.write((db) => {
    putItems(db, 'never', 0, [{ storyId: 'a', number: 1, headline: '' }]);
  });
  expect(strayItems(opened.value.db)).toEqual(['never']);
  opened.value.close();

  core = await open();
  await vi.waitFor(async () => {
    expect((await jobs(core))[0]?.state).toBe('done');
  });
  const jobId = (await jobs(core))[0]?.jobId ?? '';
  expect(await core.call('job.clear', { jobId }, 'view')).toEqual({ ok: true, value: {} });
  await core.stop();
  const after = openProfile({ profileDir });
  if (!after.ok) throw new Error(after.problem.message);
  expect(after.value.db.all(sql`SELECT DISTINCT job_id FROM job_item`)).toEqual([]);
  after.value.close();
});
