import type { ReactNode } from 'react';
import { useAsk, useConnection } from '../bridge/index.ts';
import { useRunningJobs } from '../exports/index.ts';
import { Button } from '../ui/Button.tsx';
import { number } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { words } from '../ui/words/index.ts';
import styles from './bars.module.css';
import { useWindow } from './window-state.ts';

type StatusBarProps = { onExports: () => void; onSettings: () => void; children: ReactNode };

/** The quiet line at the foot: the story's figures at the start, the desk's state at the end. */
export function StatusBar({ onExports, onSettings, children }: StatusBarProps) {
  const { app } = words();
  const running = useRunningJobs();
  const profile = useWindow((state) => state.profile);
  return (
    <footer className={styles.status} data-pane="status" aria-label={app.statusBar}>
      <div className={styles.figures}>{children}</div>
      {running > 0 && (
        <Button variant="link" size="small" className={styles.small} onClick={onExports}>
          {app.jobsRunning(running, number(running))}
        </Button>
      )}
      <Health />
      <Button
        variant="quiet"
        size="small"
        className={styles.small}
        onClick={onSettings}
        title={app.commands['settings.open']}
      >
        <bdi>{profile.name === '' ? app.noName : profile.name}</bdi>
      </Button>
    </footer>
  );
}

/** Says nothing while all is well. */
function Health() {
  const { app, bridge } = words();
  const connection = useConnection();
  const health = useAsk('store.health', {});
  if (connection === 'lost' || connection === 'refused')
    return <span className={styles.bad}>{bridge.reconnecting}</span>;
  if (health.state !== 'ready' || health.value.state === 'good') return null;
  const word = {
    checking: app.health.checking,
    'read-only': app.health.readOnly,
    damaged: app.health.damaged,
  }[health.value.state];
  return (
    <span
      className={health.value.state === 'checking' ? undefined : styles.bad}
      title={health.value.warning ? inWords(health.value.warning) : undefined}
    >
      {word}
    </span>
  );
}
