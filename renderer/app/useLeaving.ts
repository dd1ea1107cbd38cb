import { useEffect } from 'react';
import { call, useConnection, useEvent } from '../bridge/index.ts';
import { storiesAreSafe, useStorySession } from '../story/index.ts';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import { useWindow } from './window-state.ts';

/** A note for the next load of this page: it is told after the reload. */
const NOTE = 'copydesk.restored';

/** What must hold before a window may go away, be reloaded, or go on with another store. */
export function useLeaving(): void {
  const { flush } = useStorySession();
  const shell = useWindow((state) => state.info.shell);

  useEvent('shell.closing', ({ token }) => {
    void flush().then((done) =>
      call('shell.closeAnswer', {
        token,
        saved: done.saved,
        ...(!done.saved && done.reason !== undefined ? { reason: done.reason.slice(0, 1000) } : {}),
      }),
    );
  });

  // Said once the question can be heard: a window whose page is still on its way closes without being asked.
  useEffect(() => void call('shell.listening', {}), []);

  // The desktop asks by event and can wait for an answer; a browser only offers its own question.
  useEffect(() => {
    if (shell !== 'browser') return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      if (!storiesAreSafe()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [shell]);

  useEvent('store.replaced', ({ reason }) => {
    const { replaced } = words().app;
    if (reason === 'restarted') showToast(replaced.restarted);
    else if (storiesAreSafe()) {
      sessionStorage.setItem(NOTE, '1');
      location.reload();
    } else showToast(replaced.restored, { tone: 'problem' });
  });
  useEffect(() => {
    if (sessionStorage.getItem(NOTE) === null) return undefined;
    // The place for notices is drawn after this.
    const timer = setTimeout(() => {
      sessionStorage.removeItem(NOTE);
      showToast(words().app.replaced.restored, { tone: 'done' });
    }, 0);
    return () => {
      clearTimeout(timer);
    };
  }, []);

  const connection = useConnection();
  useEffect(() => {
    if (connection === 'lost')
      return () => {
        showToast(words().app.connection.back, { tone: 'done' });
      };
    return undefined;
  }, [connection]);
}
