import { Progress as Base } from '@base-ui/react/progress';
import styles from './controls.module.css';

type ProgressProps = {
  /** What is going on, for those who listen. */
  label: string;
  /** 0 to 100, or null while it cannot be known. */
  value: number | null;
  /** The same in numbers, shown under the bar. */
  text?: string | undefined;
};

/** A thin bar with numbers. */
export function Progress({ label, value, text }: ProgressProps) {
  return (
    <Base.Root className={styles.progress} value={value} aria-label={label} aria-valuetext={text}>
      <Base.Track className={styles.track}>
        <Base.Indicator className={styles.indicator} />
      </Base.Track>
      {text === undefined ? null : <span className={styles.progressText}>{text}</span>}
    </Base.Root>
  );
}
