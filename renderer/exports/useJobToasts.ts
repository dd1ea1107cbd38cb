import { useRef } from 'react';
import type { JobRow } from '../../shared/protocol/export.ts';
import { useAsk, useEvent } from '../bridge/index.ts';
import { number } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import { SHOWN_JOBS } from './jobs.ts';
import { folderName, jobName } from './names.ts';
import { isOver } from './pace.ts';

/** Says once when an export ends, wherever one is. */
export function useJobToasts(onShow: () => void): void {
  const told = useRef(new Set<string>());
  useEvent('job.changed', ({ job }) => {
    const key = `${job.jobId}:${String(job.attempt)}`;
    if (!isOver(job) || job.state === 'cancelled' || told.current.has(key)) return;
    told.current.add(key);
    const clean = job.state === 'done' && job.failed === 0;
    showToast(endOf(job), {
      tone: clean ? 'done' : 'problem',
      action: { label: words().exports.show, run: onShow },
    });
  });
}

function endOf(job: JobRow): string {
  const { exports } = words();
  if (job.state === 'failed') return exports.failed(jobName(job), job.problem ? inWords(job.problem) : '');
  if (job.failed > 0) return exports.doneWithFailures(number(job.failed), jobName(job));
  return exports.done(jobName(job), folderName(job.destination));
}

/** How many exports are under way. */
export function useRunningJobs(): number {
  const jobs = useAsk('job.list', { limit: SHOWN_JOBS });
  return jobs.state === 'ready' ? jobs.value.filter((job) => !isOver(job)).length : 0;
}
