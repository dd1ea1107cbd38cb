import { ArrowLeft } from 'lucide-react';
import { useAsk, useNow } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { EmptyState, ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './job-list.module.css';
import { JobRowView } from './JobRowView.tsx';
import { clearJobs, SHOWN_JOBS } from './jobs.ts';
import { isOver } from './pace.ts';

type JobListProps = {
  /** This shell can show a file in its folder; otherwise files are downloaded. */
  canReveal: boolean;
  /** A story is open behind the list. */
  hasStory: boolean;
  onBack: () => void;
};

/** Every export, the newest first, as the store knows them: a reload changes nothing. */
export function JobList({ canReveal, hasStory, onBack }: JobListProps) {
  const { list } = words().exports;
  const jobs = useAsk('job.list', { limit: SHOWN_JOBS });
  const running = jobs.state === 'ready' && jobs.value.some((job) => !isOver(job));
  const now = useNow(running ? 1_000 : 30_000);
  const ended = jobs.state === 'ready' ? jobs.value.filter(isOver) : [];
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <IconButton
          label={hasStory ? list.back : list.close}
          icon={<ArrowLeft size={16} />}
          onClick={onBack}
        />
        <h2>{list.title}</h2>
        <Button variant="quiet" disabled={ended.length === 0} onClick={() => void clearJobs(ended)}>
          {list.clearEnded}
        </Button>
      </header>
      <div className={styles.scroll}>
        {jobs.state === 'loading' && <Skeleton lines={6} />}
        {jobs.state === 'problem' && <ErrorState problem={jobs.problem} retry={jobs.reload} />}
        {jobs.state === 'ready' && jobs.value.length === 0 && <EmptyState>{list.empty}</EmptyState>}
        {jobs.state === 'ready' && jobs.value.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{list.columns.what}</th>
                <th scope="col">{list.columns.format}</th>
                <th scope="col" className={styles.where}>
                  {list.columns.where}
                </th>
                <th scope="col">{list.columns.state}</th>
                <th scope="col">{list.columns.time}</th>
                <th scope="col">
                  <span className="visually-hidden">{list.columns.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {jobs.value.map((job) => (
                <JobRowView key={job.jobId} job={job} now={now} canReveal={canReveal} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </div>
  );
}
