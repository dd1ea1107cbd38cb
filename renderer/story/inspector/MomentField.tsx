import { X } from 'lucide-react';
import { useState } from 'react';
import { useNow } from '../../bridge/index.ts';
import type { Moment } from '../../../shared/article/meta.ts';
import { Field } from '../../ui/Field.tsx';
import { relativeTime } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { cx } from '../../ui/cx.ts';
import field from '../../ui/field.module.css';
import { words } from '../../ui/words/index.ts';
import styles from './inspector.module.css';
import { instantOf, wallTime, zoneName } from './moment.ts';

type MomentFieldProps = {
  label: string;
  value: Moment | undefined;
  /** The story's zone: a new time is read in it; a time that was given in another keeps that one. */
  zone: string;
  /** Says what the time that stands there means, around its zone and how far it is from now. */
  note?: { say: (zone: string, when: string) => string; urgent: boolean } | undefined;
  needed?: 'open' | 'given' | undefined;
  readOnly: boolean;
  onChange: (value: Moment | undefined) => void;
};

/** A date and time in a zone that is always in sight. */
export function MomentField({ label, value, zone, note, needed, readOnly, onChange }: MomentFieldProps) {
  const say = words().story.inspector;
  const [draft, setDraft] = useState<string | null>(null);
  const [moved, setMoved] = useState(false);
  const now = useNow();
  const inZone = value?.zone ?? zone;
  const wrong = draft !== null && draft !== '' && instantOf(draft, inZone) === null;
  const where = zoneName(inZone, value?.at ?? now);
  const hint = moved
    ? say.timeGap
    : value
      ? (note?.say ?? words().inspector.zoneAnd)(where, relativeTime(value.at, now))
      : say.inZone(where);

  function type(wall: string): void {
    setDraft(wall);
    const read = instantOf(wall, inZone);
    setMoved(read?.moved ?? false);
    if (read) onChange({ at: read.at, zone: inZone });
  }

  return (
    <Field
      label={label}
      needed={needed}
      error={wrong ? say.timeWrong : undefined}
      hint={<span className={cx(note?.urgent && styles.urgent)}>{hint}</span>}
    >
      {(wiring) => (
        <div className={styles.withButton}>
          <input
            {...wiring}
            type="datetime-local"
            className={field.input}
            value={draft ?? (value ? wallTime(value) : '')}
            readOnly={readOnly}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              if (!wrong) setDraft(null);
            }}
          />
          {value && !readOnly ? (
            <IconButton
              size="small"
              label={say.clearTime(label)}
              icon={<X size={14} />}
              onClick={() => {
                setDraft(null);
                setMoved(false);
                onChange(undefined);
              }}
            />
          ) : null}
        </div>
      )}
    </Field>
  );
}
