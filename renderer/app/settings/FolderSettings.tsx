import { Copy } from 'lucide-react';
import { OWN_EXPORTS } from '../../../shared/protocol/export.ts';
import { call, refreshCalls, useAsk } from '../../bridge/index.ts';
import { SharedFolderSetting } from '../../handoff/index.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { inWords } from '../../ui/in-words.ts';
import { ErrorState, Skeleton } from '../../ui/State.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useWindow } from '../window-state.ts';
import styles from './settings.module.css';

/** Where things lie on this computer, and which folders exports were sent to. */
export function FolderSettings() {
  const { folders: say } = words().frame;
  const canChoose = useWindow((state) => state.info.can.chooseFolder);
  const places = useAsk('store.folders', {});
  const list = useAsk('destination.list', {});
  const chosen = list.state === 'ready' ? list.value.filter(({ id }) => id !== OWN_EXPORTS) : [];

  async function forget(id: string, name: string): Promise<void> {
    const answer = await call('destination.forget', { id });
    refreshCalls('destination.list');
    if (answer.ok) showToast(say.forgotten(name));
    else showToast(inWords(answer.problem), { tone: 'problem' });
  }
  async function add(): Promise<void> {
    const answer = await call('destination.choose', {});
    refreshCalls('destination.list');
    if (!answer.ok && answer.problem.kind !== 'cancelled')
      showToast(inWords(answer.problem), { tone: 'problem' });
  }

  if (places.state === 'loading') return <Skeleton />;
  if (places.state === 'problem') return <ErrorState problem={places.problem} retry={places.reload} />;
  return (
    <>
      <p className={styles.quiet}>{say.intro}</p>
      <dl className={styles.list}>
        {(['profile', 'snapshots', 'exports'] as const).map((place) => (
          <div key={place} className={styles.folder}>
            <dt>{say[place]}</dt>
            <dd className={styles.path} dir="ltr">
              {places.value[place]}
            </dd>
            <dd>
              <IconButton
                size="small"
                label={say.copy(say[place])}
                icon={<Copy size={14} />}
                onClick={() => void copyPath(places.value[place])}
              />
            </dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.subheading}>{say.chosen}</h3>
      {chosen.length === 0 ? (
        <p className={styles.quiet}>{say.none}</p>
      ) : (
        <ul className={styles.list}>
          {chosen.map(({ id, label, path }) => (
            <li key={id} className={styles.folder}>
              <bdi>{label}</bdi>
              <span className={styles.path} dir="ltr">
                {path}
              </span>
              <Button
                variant="link"
                size="small"
                aria-label={say.forgetLabel(label)}
                onClick={() => void forget(id, label)}
              >
                {say.forget}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {canChoose && (
        <div className={styles.row}>
          <Button onClick={() => void add()}>{say.add}</Button>
        </div>
      )}
      <SharedFolderSetting canChooseFolder={canChoose} />
    </>
  );
}

async function copyPath(path: string): Promise<void> {
  const { app, frame } = words();
  if (await copyText(path)) showToast(frame.folders.copied, { tone: 'done' });
  else showToast(app.settings.diagnosticsRefused, { tone: 'problem' });
}
