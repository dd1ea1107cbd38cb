import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { Needed } from './Field.tsx';
import field from './field.module.css';
import styles from './overlay.module.css';

export type SelectOption<T extends string> = {
  value: T;
  label: string;
  /** Stands for the label once chosen, where there is little room. */
  short?: string;
  /** Drawn before the label. */
  icon?: ReactNode;
  /** Red: choosing it takes something away. */
  danger?: boolean;
};

export type SelectProps<T extends string> = {
  label: string;
  value: T;
  options: readonly SelectOption<T>[];
  onChange: (value: T) => void;
  /** For places where the label stands elsewhere or goes without saying. */
  hideLabel?: boolean;
  /** Without a border, for bars. */
  bare?: boolean;
  disabled?: boolean;
  /** Must be chosen before the work is done: `open` while it is not. */
  needed?: 'open' | 'given' | undefined;
};

/** One of a few. Its role is combobox and its name is the label. */
export function Select<T extends string>(props: SelectProps<T>) {
  const {
    label,
    value,
    options,
    onChange,
    hideLabel = false,
    bare = false,
    disabled = false,
    needed,
  } = props;
  const chosen = options.find((option) => option.value === value);
  return (
    <div className={field.field}>
      <Base.Root
        value={value}
        items={options}
        disabled={disabled}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
      >
        <div className={cx(field.top, hideLabel && 'visually-hidden')}>
          <Base.Label className={field.label}>{label}</Base.Label>
          {needed && !hideLabel ? <Needed state={needed} /> : null}
        </div>
        <Base.Trigger className={cx(field.input, field.trigger, bare && field.bare)}>
          {chosen?.icon}
          <span className={field.triggerText}>{chosen?.short ?? chosen?.label ?? ''}</span>
          <Base.Icon className={field.chevron}>
            <ChevronDown size={14} aria-hidden />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner
            className={styles.positioner}
            align="start"
            sideOffset={4}
            alignItemWithTrigger={false}
          >
            <Base.Popup className={styles.popup}>
              <Base.List>
                {options.map((option) => (
                  <Base.Item
                    key={option.value}
                    value={option.value}
                    className={cx(styles.item, option.danger && styles.danger)}
                  >
                    <span className={styles.check}>
                      <Base.ItemIndicator>
                        <Check size={14} aria-hidden />
                      </Base.ItemIndicator>
                    </span>
                    {option.icon}
                    <Base.ItemText className={styles.grow}>{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  );
}
