import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import overlay from './overlay.module.css';
import styles from './popover.module.css';

type PopoverProps = {
  /** The control that opens it; it needs its own accessible name. */
  trigger: ReactElement;
  title: string;
  side?: 'top' | 'bottom';
  /** For one that something else opens or closes as well. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** A small sheet beside a control: more about something, or a field that is rarely needed. */
export function Popover({ trigger, title, side = 'bottom', open, onOpenChange, children }: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined ? {} : { onOpenChange: (now) => onOpenChange(now) })}
    >
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
