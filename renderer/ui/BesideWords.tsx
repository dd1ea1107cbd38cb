import { Popover } from '@base-ui/react/popover';
import type { ComponentProps, ReactNode, Ref } from 'react';
import styles from './beside-words.module.css';
import overlay from './overlay.module.css';

type BesideWordsProps = {
  /** The accessible name. */
  label: string;
  /** Where the words are in the window. */
  anchor: { getBoundingClientRect: () => DOMRect };
  initialFocus: ComponentProps<typeof Popover.Popup>['initialFocus'];
  /** Asked when it is to close, by a key or a press of the pointer elsewhere; the owner decides. */
  onClose: (reason: string) => void;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
};

/** A small panel beside words of the text: what is said of them, and what can be done about it. */
export function BesideWords({ label, anchor, initialFocus, onClose, ref, children }: BesideWordsProps) {
  return (
    <Popover.Root
      open
      onOpenChange={(now, { reason }) => {
        if (!now) onClose(reason);
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          className={overlay.positioner}
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={8}
        >
          <Popover.Popup
            ref={ref}
            className={styles.panel}
            aria-label={label}
            initialFocus={initialFocus}
            finalFocus={false}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
