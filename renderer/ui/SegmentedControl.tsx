import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import styles from './controls.module.css';

export type Segment<T extends string> = { value: T; label: string; icon?: ReactNode; hideLabel?: boolean };
export type SegmentedControlProps<T extends string> = {
  label: string;
  value: T;
  segments: readonly Segment<T>[];
  onChange: (value: T) => void;
};

/** One of a few, all in sight. Exactly one is always pressed. */
export function SegmentedControl<T extends string>({
  label,
  value,
  segments,
  onChange,
}: SegmentedControlProps<T>) {
  return (
    <ToggleGroup
      className={styles.segments}
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        const found = segments.find((segment) => segment.value === next);
        if (found) onChange(found.value);
      }}
    >
      {segments.map((segment) => (
        <Toggle
          key={segment.value}
          value={segment.value}
          className={styles.segment}
          aria-label={segment.hideLabel ? segment.label : undefined}
          title={segment.hideLabel ? segment.label : undefined}
        >
          {segment.icon}
          {segment.hideLabel ? null : segment.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
