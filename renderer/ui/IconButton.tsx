import { Button as Base } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import styles from './button.module.css';
import { cx } from './cx.ts';
import { Tooltip } from './Tooltip.tsx';

export type IconButtonProps = Omit<
  ComponentProps<'button'>,
  'className' | 'style' | 'aria-label' | 'children'
> & {
  /** What it does; read aloud and shown in the tooltip. */
  label: string;
  icon: ReactNode;
  /** Keys as in the command table, shown in the tooltip. */
  shortcut?: string | undefined;
  /** For buttons that stay down. */
  pressed?: boolean;
  size?: 'normal' | 'small';
  className?: string | undefined;
};

/** A button that is only a picture; its label is its tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  size = 'normal',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <Base
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        {...rest}
        className={cx(styles.button, styles.quiet, styles.icon, size === 'small' && styles.small, className)}
      >
        {icon}
      </Base>
    </Tooltip>
  );
}
