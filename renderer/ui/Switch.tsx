import { Switch as Base } from '@base-ui/react/switch';
import styles from './controls.module.css';

type SwitchProps = {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once. */
export function Switch({ label, checked, onChange, disabled = false }: SwitchProps) {
  return (
    <label className={styles.switchRow}>
      <Base.Root
        className={styles.switch}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(now) => {
          onChange(now);
        }}
      >
        <Base.Thumb className={styles.thumb} />
      </Base.Root>
      {label}
    </label>
  );
}
