import { useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { byteSize, number } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { words } from '../../ui/words/index.ts';
import { copyDiagnostics } from '../diagnostics.ts';
import { useWindow } from '../window-state.ts';
import { Licences } from './Licences.tsx';
import styles from './settings.module.css';

/** What this is, which one, and what support needs. */
export function AboutSettings() {
  const { app } = words();
  const { settings } = app;
  const version = useWindow((state) => state.info.version);
  const health = useAsk('store.health', {});
  return (
    <>
      <div>
        <p className={styles.about}>{app.name}</p>
        <p className={styles.quiet}>
          {settings.version(version)} · {settings.licence}
        </p>
      </div>
      <p>{settings.aboutText}</p>
      {health.state === 'ready' && (
        <p className={styles.quiet}>
          {settings.store(
            settings.stories(health.value.stories, number(health.value.stories)),
            byteSize(health.value.bytes),
          )}
          {health.value.warning === null ? '' : ` · ${inWords(health.value.warning)}`}
        </p>
      )}
      <div className={styles.row}>
        <span className={styles.quiet}>{settings.diagnosticsHint}</span>
        <Button onClick={() => void copyDiagnostics()}>{settings.diagnostics}</Button>
      </div>
      <Licences />
    </>
  );
}
