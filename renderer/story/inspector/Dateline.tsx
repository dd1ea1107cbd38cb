import { Field, TextField } from '../../ui/Field.tsx';
import field from '../../ui/field.module.css';
import { words } from '../../ui/words/index.ts';
import { useMeta } from '../useStory.ts';
import styles from './inspector.module.css';

/** Where and on which day. The day is kept as its midnight in UTC, so that no zone can move it. */
export function Dateline({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [dateline, setDateline] = useMeta('dateline');
  const day = dateline.date === undefined ? '' : new Date(dateline.date).toISOString().slice(0, 10);
  return (
    <div className={styles.pair}>
      <TextField
        label={say.place}
        maxLength={200}
        readOnly={readOnly}
        value={dateline.place ?? ''}
        onChange={(place) => setDateline({ ...dateline, place: place === '' ? undefined : place })}
      />
      <Field label={say.date}>
        {(wiring) => (
          <input
            {...wiring}
            type="date"
            min="1970-01-01"
            max="9999-12-31"
            className={field.input}
            readOnly={readOnly}
            value={day}
            onChange={(event) => {
              const at = Date.parse(`${event.target.value}T00:00:00Z`);
              if (event.target.value === '') setDateline({ ...dateline, date: undefined });
              else if (!Number.isNaN(at) && at >= 0) setDateline({ ...dateline, date: at });
            }}
          />
        )}
      </Field>
    </div>
  );
}
