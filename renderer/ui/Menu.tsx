import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import styles from './overlay.module.css';

export type MenuItem =
  | {
      id: string;
      label: string;
      run: () => void;
      icon?: ReactNode;
      shortcut?: string | undefined;
      disabled?: boolean;
      danger?: boolean;
    }
  | { separator: string };

export type MenuProps = {
  /** The control that opens it; it needs its own accessible name. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
};

/** A list of commands under a button. */
export function Menu({ trigger, items, align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup}>
            {items.map((item) =>
              'separator' in item ? (
                <Base.Separator key={item.separator} className={styles.separator} />
              ) : (
                <Base.Item
                  key={item.id}
                  className={cx(styles.item, item.danger && styles.danger)}
                  disabled={item.disabled ?? false}
                  onClick={item.run}
                >
                  {item.icon}
                  <span className={styles.grow}>{item.label}</span>
                  {item.shortcut === undefined ? null : <Kbd keys={item.shortcut} />}
                </Base.Item>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
