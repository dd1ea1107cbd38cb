import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import styles from './toast.module.css';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import { toastManager } from './toast.ts';
import { words } from './words/index.ts';

function ToastList() {
  const { toasts } = Toast.useToastManager<{ run?: () => void; verb?: string }>();
  return toasts.map((toast) => (
    // A problem is announced on its own; hidden besides, its buttons could be reached by keys and not be heard.
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={[]} aria-hidden={false}>
      <Toast.Content className={styles.content}>
        <Toast.Title className={styles.text} render={<div />} />
        {toast.data?.run && toast.data.verb !== undefined && (
          <Toast.Action
            render={
              <Button variant="link" size="small">
                {toast.data.verb}
              </Button>
            }
            onClick={() => {
              toast.data?.run?.();
              toastManager.close(toast.id);
            }}
          >
            {toast.data.verb}
          </Toast.Action>
        )}
        <Toast.Close
          aria-hidden={false}
          render={<IconButton label={words().ui.dismiss} icon={<X size={14} />} size="small" />}
        />
      </Toast.Content>
    </Toast.Root>
  ));
}

/** Where short notices appear. Drawn once, by the app. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={words().ui.notifications}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
