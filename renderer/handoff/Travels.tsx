import type { OutputOf } from '../../shared/protocol/index.ts';
import type { Asked } from '../bridge/index.ts';
import { number } from '../ui/format.ts';
import { ErrorState, Skeleton } from '../ui/State.tsx';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';

type TravelsProps = {
  weighed: Asked<OutputOf<'handoff.weigh'>>;
  notes: boolean;
  onNotes: (notes: boolean) => void;
};

/** What goes along, counted, and what stays at home unless it is ticked. */
export function Travels({ weighed, notes, onNotes }: TravelsProps) {
  const say = words().handoff.travels;
  if (weighed.state === 'loading') return <Skeleton lines={2} />;
  if (weighed.state === 'problem') return <ErrorState problem={weighed.problem} retry={weighed.reload} />;
  const { suggestions, threads, pictures, versions } = weighed.value;
  return (
    <section className={styles.travels} aria-label={say.title}>
      <h3 className={styles.subtitle}>{say.title}</h3>
      <ul className={styles.counts}>
        <li>{say.text}</li>
        <li>{say.suggestions(suggestions, number(suggestions))}</li>
        <li>{say.comments(threads, number(threads))}</li>
        <li>{say.pictures(pictures, number(pictures))}</li>
        <li>{say.versions(versions, number(versions))}</li>
      </ul>
      {weighed.value.notes ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={notes}
            onChange={(event) => {
              onNotes(event.target.checked);
            }}
          />
          {say.notes}
        </label>
      ) : (
        <p className={styles.quiet}>{say.noNotes}</p>
      )}
    </section>
  );
}
