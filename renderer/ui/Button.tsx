import { Button as Base } from '@base-ui/react/button';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'style'> & {
  /** `plain` has a border, `primary` is the one thing to do here, `quiet` waits, `danger` names what it destroys. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger' | 'link';
  size?: 'normal' | 'small';
  className?: string | undefined;
  /** For one that what it does can switch off: the focus stays on it instead of falling out of the window. */
  focusableWhenDisabled?: boolean | undefined;
};

/** A button with a verb on it. */
export function Button({
  variant = 'plain',
  size = 'normal',
  className,
  focusableWhenDisabled = false,
  ...rest
}: ButtonProps) {
  return (
    <Base
      type="button"
      {...rest}
      focusableWhenDisabled={focusableWhenDisabled}
      className={cx(
        styles.button,
        variant !== 'plain' && styles[variant],
        size === 'small' && styles.small,
        className,
      )}
    />
  );
}
