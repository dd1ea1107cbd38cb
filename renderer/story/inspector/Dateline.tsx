import { useCallback } from 'react';
import { datelinePhrase } from '../../../shared/article/printed.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { Field } from '../../ui/Field.tsx';
import field from '../../ui/field.module.css';
import { words } from '../../ui/words/index.ts';
import { useMeta, useOpenStory } from '../useStory.ts';
import styles from './inspector.module.css';
import { suggestValues } from './names.ts';
import { Printed } from './Printed.tsx';
import { Slot } from './Slot.tsx';
import { useAsked } from './useAsked.ts';

/** Where and on which day. The day is kept as its midnight in UTC, so that no zone can move it. */
export function Dateline({ readOnly }: { readOnly: boolean }) {
  const say = words().story.inspector;
  const [dateline, setDateline] = useMeta('dateline');
  const [language] = useMeta('language');
  const place = useAsked('place');
  const date = useAsked('date');
  const { storyId } = useOpenStory();
  const suggestPlaces = useCallback((typed: string) => suggestValues('place', typed, storyId), [storyId]);
  const day = dateline.date === undefined ? '' : new Date(dateline.date).toISOString().slice(0, 10);
  const phrase = datelinePhrase(dateline, language);
  return (
    <>
      <div className={styles.pair}>
        <Slot field="place">
          <Combobox
            label={say.place}
            {...place}
            disabled={readOnly}
            suggest={suggestPlaces}
            value={dateline.place ?? ''}
            onChange={(text) =>
              setDateline({ ...dateline, place: text === '' ? undefined : text.slice(0, 200) })
            }
          />
        </Slot>
        <Slot field="date">
          <Field label={say.date} {...date}>
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
        </Slot>
      </div>
      {phrase === '' ? null : <Printed parts={[{ name: false, text: phrase }]} />}
    </>
  );
}
