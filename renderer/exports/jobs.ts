import type { JobRow } from '../../shared/protocol/export.ts';
import { call, refreshCalls } from '../bridge/index.ts';
import { inWords } from '../ui/in-words.ts';
import { showToast } from '../ui/toast.ts';

const tell = (message: string) => {
  showToast(message, { tone: 'problem' });
};

export async function cancelJob(job: JobRow): Promise<void> {
  const answer = await call('job.cancel', { jobId: job.jobId });
  if (!answer.ok) tell(inWords(answer.problem));
  refreshCalls('job.list', 'job.items');
}

export async function retryJob(job: JobRow): Promise<void> {
  const answer = await call('job.retry', { jobId: job.jobId });
  if (!answer.ok) tell(inWords(answer.problem));
  refreshCalls('job.list', 'job.items');
}

export async function clearJobs(jobs: readonly JobRow[]): Promise<void> {
  for (const job of jobs) {
    const answer = await call('job.clear', { jobId: job.jobId });
    if (!answer.ok) tell(inWords(answer.problem));
  }
  refreshCalls('job.list');
}

export async function revealJob(job: JobRow): Promise<void> {
  const answer = await call('job.reveal', { jobId: job.jobId });
  if (!answer.ok) tell(inWords(answer.problem));
}

/** Hands the job's file to the browser's downloads. */
export async function downloadJob(job: JobRow): Promise<void> {
  const answer = await call('job.download', { jobId: job.jobId });
  if (!answer.ok) {
    tell(inWords(answer.problem));
    return;
  }
  const { name, type, content } = answer.value;
  const url = URL.createObjectURL(new Blob([new Uint8Array(content)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has been taken over by then; the address only holds memory.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** The most jobs shown; older ones are still in the store. */
export const SHOWN_JOBS = 200;
