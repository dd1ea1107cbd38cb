import type { JobRow } from '../../shared/protocol/export.ts';

/** How far a job is, 0 to 100; null before it began. */
export const percentOf = (job: JobRow): number | null =>
  job.state === 'queued' || job.total === 0 ? null : (100 * (job.done + job.failed)) / job.total;

/**
 * Milliseconds a running job still needs if it goes on as it went, or null while that would be a guess:
 * before two seconds and five stories.
 */
export function remaining(job: JobRow, now: number): number | null {
  if (job.state !== 'running' || job.startedAt === null) return null;
  const ended = job.done + job.failed;
  const spent = now - job.startedAt;
  if (spent < 2_000 || ended < 5 || ended >= job.total) return null;
  return ((job.total - ended) * spent) / ended;
}

export const isOver = (job: JobRow): boolean => job.state !== 'queued' && job.state !== 'running';
