import { useState } from 'react';
import type { JobItem } from '../../shared/protocol/export.ts';
import { useAsk } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { inWords } from '../ui/in-words.ts';
import { ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './job-list.module.css';

const STEP = 50;

/** Each story of a job: its state, its file, and what was wrong. */
export function JobItems({ jobId }: { jobId: string }) {
  const { list } = words().exports;
  const [limit, setLimit] = useState(STEP);
  const items = useAsk('job.items', { jobId, offset: 0, limit }, { keepFormer: true });
  if (items.state === 'loading') return <Skeleton lines={2} />;
  if (items.state === 'problem') return <ErrorState problem={items.problem} retry={items.reload} />;
  const { total, items: rows } = items.value;
  if (rows.length === 0) return <p className={styles.quiet}>{list.noItems}</p>;
  return (
    <div className={styles.items}>
      {rows.map((item) => (
        <Item key={`${item.storyId}:${String(item.number)}`} item={item} />
      ))}
      {rows.length < total && limit < 500 && (
        <div>
          <Button
            variant="link"
            size="small"
            onClick={() => {
              setLimit(Math.min(500, limit + 3 * STEP));
            }}
          >
            {list.moreItems}
          </Button>
        </div>
      )}
    </div>
  );
}

function Item({ item }: { item: JobItem }) {
  const { desk, exports } = words();
  return (
    <div className={styles.item}>
      <span className={item.state === 'failed' ? styles.failed : styles.quiet}>
        {exports.list.states[item.state]}
      </span>
      <bdi>{item.headline === '' ? desk.untitled : item.headline}</bdi>
      <span>
        {item.problem && <span className={styles.problem}>{inWords(item.problem)}</span>}
        {item.file !== null && <bdi className={styles.files}>{item.file}</bdi>}
        {item.warnings.map(inWords).map((warning) => (
          <span key={warning} className={styles.files}>
            {warning}
          </span>
        ))}
      </span>
    </div>
  );
}
