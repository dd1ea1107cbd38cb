import { afterEach, beforeEach, expect, test } from 'vitest';
import { listItems, putItems, putJob, readJob, recordItems } from '../../../../main/store/jobs.ts';
import { sql } from '../../../../main/store/sql.ts';
import { jobItem, jobRow } from '../../../../shared/protocol/export.ts';
import { say } from '../../../../shared/protocol/said.ts';
import { profileHere, type ProfileHere } from '../core/profile-here.ts';

const JOB = '0192f0a0-0000-7000-8000-0000000000aa';
const STORY = '0192f0a0-0000-7000-8000-000000000001';

let here: ProfileHere;
beforeEach(() => {
  here = profileHere();
  here.ctx.store.write((db) => {
    putItems(db, JOB, 0, [{ storyId: STORY, number: 1, headline: 'Flood' }]);
    putJob(db, {
      jobId: JOB,
      requestKey: 'key',
      format: 'html',
      destination: { id: 'exports', label: 'Exports folder', path: '/exports' },
      title: 'Flood',
      confirmed: false,
      requestedAt: 1,
      total: 1,
    });
  });
});
afterEach(() => {
  here.remove();
});

test('what went wrong is kept as it was said', () => {
  const problem = { kind: 'invalid' as const, ...say('check.empty') };
  const warnings = [say('export.picture-left-out', { place: 3 })];
  here.ctx.store.write((db) => {
    recordItems(db, JOB, [{ position: 0, state: 'failed', file: null, problem, warnings }]);
  });
  expect(listItems(here.ctx.store.db, JOB, 0, 1)).toMatchObject([{ problem, warnings }]);
});

test('a sentence that was kept before sentences had codes is told as it stands', () => {
  const old = JSON.stringify({ kind: 'not-saved', message: 'The disk was full.', detail: 'ENOSPC' });
  here.ctx.store.write((db) => {
    db.run(sql`UPDATE job SET problem = ${old} WHERE job_id = ${JOB}`);
    db.run(sql`UPDATE job_item SET problem = ${old}, warnings = ${'["No picture."]'} WHERE job_id = ${JOB}`);
  });
  const told = say('job.told', { text: 'The disk was full.' });
  const problem = { kind: 'not-saved', ...told, detail: 'ENOSPC' };
  expect(jobRow.parse(readJob(here.ctx.store.db, JOB)).problem).toEqual(problem);
  const [item] = listItems(here.ctx.store.db, JOB, 0, 1);
  expect(jobItem.parse(item)).toMatchObject({
    problem,
    warnings: [say('job.told', { text: 'No picture.' })],
  });
});
