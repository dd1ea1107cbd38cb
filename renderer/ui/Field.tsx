import { useId, type ComponentProps, type ReactNode } from 'react';
import { number } from './format.ts';
import styles from './field.module.css';
import { cx } from './cx.ts';
import { words } from './words/index.ts';

/** How long a text is, against where it should stop. Past the limit it turns yellow; it is never cut. */
export type Count = { used: number; limit?: number | undefined };

type Wiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

export type FieldProps = {
  label: string;
  count?: Count | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  /** Must be filled before the work is done: `open` while it is not. */
  needed?: 'open' | 'given' | undefined;
  /** Keeps the label for those who listen and hides it from those who see. */
  hideLabel?: boolean | undefined;
  children: (wiring: Wiring) => ReactNode;
};

function FieldCount({ used, limit }: Count) {
  const { ui } = words();
  if (limit === undefined) return <span className={styles.count}>{number(used)}</span>;
  return (
    <span
      className={cx(styles.count, used > limit && styles.over)}
      title={ui.countOf(number(used), number(limit))}
    >
      {ui.of(number(used), number(limit))}
    </span>
  );
}

/** The word beside the label of a field that must be filled; yellow while it is not. */
export const Needed = ({ state }: { state: 'open' | 'given' }) => (
  <span className={cx(styles.needed, state === 'open' && styles.over)}>{words().ui.needed}</span>
);

/** A label above, a control, and below it a sentence when something is wrong or asked for. */
export function Field({ label, count, hint, error, needed, hideLabel, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  const noteId = note === undefined || note === null ? undefined : `${id}-note`;
  return (
    <div className={styles.field}>
      <div className={cx(styles.top, hideLabel && !count && 'visually-hidden')}>
        <label htmlFor={id} className={cx(styles.label, hideLabel && 'visually-hidden')}>
          {label}
        </label>
        {needed && !hideLabel ? <Needed state={needed} /> : null}
        {count && <FieldCount {...count} />}
      </div>
      {children({
        id,
        'aria-describedby': noteId,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': needed === undefined ? undefined : true,
      })}
      {noteId !== undefined && (
        <div
          id={noteId}
          className={error === undefined ? styles.hint : styles.error}
          role={error === undefined ? undefined : 'alert'}
        >
          {note}
        </div>
      )}
    </div>
  );
}

type Shared = Omit<FieldProps, 'children'> & { mono?: boolean | undefined };

export type TextFieldProps = Shared &
  Omit<ComponentProps<'input'>, 'className' | 'style' | 'id' | 'value' | 'onChange'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** One line of text. The direction follows what is typed. */
export function TextField(props: TextFieldProps) {
  const { label, count, hint, error, needed, hideLabel, mono, onChange, ...rest } = props;
  return (
    <Field label={label} count={count} hint={hint} error={error} needed={needed} hideLabel={hideLabel}>
      {(wiring) => (
        <input
          dir="auto"
          autoComplete="off"
          {...rest}
          {...wiring}
          className={cx(styles.input, mono && styles.mono)}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = Shared &
  Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'id' | 'value' | 'onChange'> & {
    value: string;
    onChange: (value: string) => void;
  };

/** Several lines of text; it grows with them. */
export function TextArea(props: TextAreaProps) {
  const { label, count, hint, error, needed, hideLabel, mono, onChange, ...rest } = props;
  return (
    <Field label={label} count={count} hint={hint} error={error} needed={needed} hideLabel={hideLabel}>
      {(wiring) => (
        <textarea
          dir="auto"
          {...rest}
          {...wiring}
          className={cx(styles.input, styles.area, mono && styles.mono)}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
