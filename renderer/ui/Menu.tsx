import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { useMemo, type ReactElement, type ReactNode } from 'react';
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
      /** On or off; choosing it leaves the menu open for the next. */
      checked?: boolean;
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
            <Items items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type PointMenuProps = {
  /** The accessible name of the menu. */
  label: string;
  /** Where it opens, in the window. */
  at: { x: number; y: number };
  items: readonly MenuItem[];
  onClose: () => void;
};

/** A list of commands at a place in the window: what a right click opens. */
export function PointMenu({ label, at, items, onClose }: PointMenuProps) {
  const anchor = useMemo(() => ({ getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }), [at]);
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner className={styles.positioner} anchor={anchor} align="start">
          <Base.Popup className={styles.popup} aria-label={label}>
            <Items items={items} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Items({ items }: { items: readonly MenuItem[] }) {
  return items.map((item) =>
    'separator' in item ? (
      <Base.Separator key={item.separator} className={styles.separator} />
    ) : item.checked !== undefined ? (
      <Base.CheckboxItem
        key={item.id}
        className={styles.item}
        checked={item.checked}
        disabled={item.disabled ?? false}
        closeOnClick={false}
        onCheckedChange={item.run}
      >
        <span className={styles.check}>
          <Base.CheckboxItemIndicator>
            <Check size={14} aria-hidden />
          </Base.CheckboxItemIndicator>
        </span>
        <span className={styles.grow}>{item.label}</span>
      </Base.CheckboxItem>
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
  );
}
