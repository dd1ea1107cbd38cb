import { BadgeCheck, TriangleAlert } from 'lucide-react';
import { words } from '../../ui/words/index.ts';
import styles from './workflow.module.css';

/** Whether what is on the screen is what was approved; a shape and a word, and in narrow bars the shape with its title. */
export function ApprovalMark({ approval }: { approval: 'fresh' | 'stale' }) {
  const say = words().flow.approval[approval];
  const Icon = approval === 'fresh' ? BadgeCheck : TriangleAlert;
  return (
    <span className={styles.approval} data-approval={approval} title={say}>
      <Icon size={14} aria-hidden />
      <span className={styles.approvalWord}>{say}</span>
    </span>
  );
}
