import { Toast } from '@base-ui/react/toast';

export const toastManager = Toast.createToastManager<{ run?: () => void; verb?: string }>();

export type ToastOptions = {
  /** `done` and `problem` add a green or red edge; a problem is announced at once and stays longer. */
  tone?: 'plain' | 'done' | 'problem';
  /** One thing to do about it, such as undo. */
  action?: { label: string; run: () => void } | undefined;
};

const SHORT = 6_000;
const LONG = 15_000;

/** Shows a short notice at the edge of the window. */
export function showToast(message: string, { tone = 'plain', action }: ToastOptions = {}): void {
  toastManager.add({
    title: message,
    type: tone,
    priority: tone === 'problem' ? 'high' : 'low',
    timeout: tone === 'problem' || action ? LONG : SHORT,
    data: action ? { run: action.run, verb: action.label } : {},
  });
}
