import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import overlay from './overlay.module.css';
import styles from './popover.module.css';

type PopoverProps = {
  /** The control that opens it; it needs its own accessible name. */
  trigger: ReactElement;
  title: string;
  side?: 'top' | 'bottom';
  children: ReactNode;
};

/** A small sheet beside a control: more about something, or a field that is rarely needed. */
export function Popover({ trigger, title, side = 'bottom', children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={overlay.positioner} side={side} align="start" sideOffset={6}>
          <Base.Popup className={styles.popup}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
