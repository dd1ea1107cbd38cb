import { useState } from 'react';
import type { JobRow } from '../../shared/protocol/export.ts';
import { Button } from '../ui/Button.tsx';
import { fullTime, number, shortTime, timeLeft } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { Progress } from '../ui/Progress.tsx';
import { words } from '../ui/words/index.ts';
import { JobItems } from './JobItems.tsx';
import { cancelJob, clearJobs, downloadJob, retryJob, revealJob } from './jobs.ts';
import styles from './job-list.module.css';
import { folderName, jobName } from './names.ts';
import { isOver, percentOf, remaining } from './pace.ts';

type JobRowViewProps = { job: JobRow; now: number; canReveal: boolean };

/** One export as a line of a log; its details open below it. */
export function JobRowView({ job, now, canReveal }: JobRowViewProps) {
  const { exports } = words();
  const [open, setOpen] = useState(false);
  const at = job.endedAt ?? job.startedAt ?? job.requestedAt;
  return (
    <>
      <tr>
        <td className={styles.what}>
          <bdi>{jobName(job)}</bdi>
          {job.files[0] !== undefined && (
            <bdi className={styles.files}>
              {job.files.slice(0, 2).join(', ')}
              {job.done > 2 ? '…' : ''}
            </bdi>
          )}
        </td>
        <td>{exports.formats[job.format]}</td>
        <td className={styles.where}>
          <bdi title={job.destination.path}>{folderName(job.destination)}</bdi>
        </td>
        <td className={styles.state}>
          <State job={job} now={now} />
        </td>
        <td className={styles.time}>
          <time dateTime={new Date(at).toISOString()} title={fullTime(at)}>
            {shortTime(at, now)}
          </time>
        </td>
        <td>
          <Actions
            job={job}
            canReveal={canReveal}
            open={open}
            onDetails={() => {
              setOpen(!open);
            }}
          />
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={6}>
            <JobItems jobId={job.jobId} />
          </td>
        </tr>
      )}
    </>
  );
}

function State({ job, now }: { job: JobRow; now: number }) {
  const { list } = words().exports;
  if (job.state === 'queued') return <span className={styles.quiet}>{list.states.queued}</span>;
  if (job.state === 'running') {
    const left = remaining(job, now);
    const [done, total] = [number(job.done + job.failed), number(job.total)];
    return (
      <Progress
        label={list.label(list.states.running, jobName(job))}
        value={percentOf(job)}
        text={left === null ? list.progress(done, total) : list.progressLeft(done, total, timeLeft(left))}
      />
    );
  }
  return (
    <>
      <span className={styles[endTone(job)]}>{endWords(job)}</span>
      {job.attempt > 1 && <span className={styles.quiet}> · {list.attempt(number(job.attempt))}</span>}
      {job.problem && <span className={styles.problem}>{inWords(job.problem)}</span>}
    </>
  );
}

const endTone = (job: JobRow): 'done' | 'failed' | 'quiet' =>
  job.state === 'cancelled' ? 'quiet' : job.state === 'done' && job.failed === 0 ? 'done' : 'failed';

function endWords(job: JobRow): string {
  const { list } = words().exports;
  if (job.state !== 'done') return list.states[job.state];
  if (job.failed > 0) return list.partly(number(job.failed));
  return job.total > 1 ? list.doneWith(list.files(job.done, number(job.done))) : list.states.done;
}

type ActionsProps = { job: JobRow; canReveal: boolean; open: boolean; onDetails: () => void };

function Actions({ job, canReveal, open, onDetails }: ActionsProps) {
  const { list } = words().exports;
  const wrote = job.state === 'done' && job.done > 0;
  const acts: { verb: string; run: () => void; when: boolean }[] = [
    { verb: list.cancel, run: () => void cancelJob(job), when: !isOver(job) },
    { verb: list.reveal, run: () => void revealJob(job), when: wrote && canReveal },
    { verb: list.download, run: () => void downloadJob(job), when: wrote && !canReveal && job.total === 1 },
    {
      verb: list.retry,
      run: () => void retryJob(job),
      when: isOver(job) && (job.state !== 'done' || job.failed > 0),
    },
    { verb: open ? list.hideDetails : list.details, run: onDetails, when: job.total > 1 || job.failed > 0 },
    { verb: list.clear, run: () => void clearJobs([job]), when: isOver(job) },
  ];
  return (
    <div className={styles.actions}>
      {acts
        .filter((act) => act.when)
        .map((act) => (
          <Button
            key={act.verb}
            variant="link"
            size="small"
            aria-label={list.label(act.verb, jobName(job))}
            aria-expanded={act.run === onDetails ? open : undefined}
            onClick={act.run}
          >
            {act.verb}
          </Button>
        ))}
    </div>
  );
}
