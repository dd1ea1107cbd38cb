import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { words } from './words/index.ts';

export type DialogProps = {
  open: boolean;
  /** Escape, the close button and a click outside; nothing may be lost by it. */
  onClose: () => void;
  title: string;
  /** What will happen. */
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the main verb last. */
  actions?: ReactNode;
  /** `wide` for lists and tables; `place` for somewhere to stay a while, as high as the window allows. */
  size?: 'narrow' | 'wide' | 'place';
  /** The same as `size="wide"`. */
  wide?: boolean;
};

/** A rare, narrow question or a small piece of work over the window. */
export function Dialog({ open, onClose, title, description, children, actions, wide, size }: DialogProps) {
  const room = size ?? (wide === true ? 'wide' : 'narrow');
  return (
    <Base.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup data-dialog className={cx(styles.popup, room !== 'narrow' && styles[room])}>
            <div className={styles.head}>
              <Base.Title className={styles.title}>{title}</Base.Title>
            </div>
            <div className={styles.body}>
              {description !== undefined && (
                <Base.Description className={styles.description} render={<div />}>
                  {description}
                </Base.Description>
              )}
              {children}
            </div>
            {actions !== undefined && <div className={styles.actions}>{actions}</div>}
            {/* Last, so that the focus begins in what the dialog is about; without a tooltip, which would take Escape. */}
            <Button
              className={styles.close}
              variant="quiet"
              size="small"
              aria-label={words().ui.close}
              onClick={onClose}
            >
              <X size={16} aria-hidden />
            </Button>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
