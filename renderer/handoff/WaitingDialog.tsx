import type { Waiting } from '../../shared/protocol/shared-folder.ts';
import { call, refreshCalls, useAsk, useNow } from '../bridge/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { byteSize, fullTime, shortTime } from '../ui/format.ts';
import { inWords } from '../ui/in-words.ts';
import { EmptyState, ErrorState, Notice, Skeleton } from '../ui/State.tsx';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';

/** What lies in the shared folder and was not taken yet. @param onTake looks at a file before it is taken */
export function WaitingDialog({ onTake, onClose }: { onTake: (file: File) => void; onClose: () => void }) {
  const { handoff, ui } = words();
  const say = handoff.shared;
  const asked = useAsk('shared.read', {});
  const shared = asked.state === 'ready' ? asked.value : null;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say.title}
      description={shared?.folder ? <bdi className={styles.path}>{shared.folder.path}</bdi> : undefined}
      actions={
        <Button variant="primary" onClick={onClose}>
          {ui.close}
        </Button>
      }
    >
      {asked.state === 'loading' && <Skeleton lines={3} />}
      {asked.state === 'problem' && <ErrorState problem={asked.problem} retry={asked.reload} />}
      {shared?.away === true && <Notice tone="warn">{say.away}</Notice>}
      {shared?.waiting.length === 0 && !shared.away && (
        <EmptyState>{shared.folder === null ? say.none : say.empty}</EmptyState>
      )}
      {shared && shared.waiting.length > 0 && (
        <ul className={styles.history} aria-label={say.title}>
          {shared.waiting.map((one) => (
            <WaitingRow key={one.id} one={one} onTake={onTake} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

async function open({ id }: Waiting, onTake: (file: File) => void): Promise<void> {
  const answer = await call('shared.open', { id });
  if (!answer.ok) {
    showToast(inWords(answer.problem), { tone: 'problem' });
    return;
  }
  const { name, content } = answer.value;
  onTake(new File([new Uint8Array(content)], name));
}

async function hide({ id }: Waiting): Promise<void> {
  const answer = await call('shared.hide', { id });
  refreshCalls('shared.read');
  if (answer.ok) showToast(words().handoff.shared.hidden);
  else showToast(inWords(answer.problem), { tone: 'problem' });
}

function WaitingRow({ one, onTake }: { one: Waiting; onTake: (file: File) => void }) {
  const { handoff, desk } = words();
  const say = handoff.shared;
  const now = useNow();
  const { name, seen, state, problem } = one;
  return (
    <li className={styles.waiting}>
      <span className={styles.rowText}>
        <bdi className={styles.fileName}>{seen ? seen.headline || desk.untitled : name}</bdi>{' '}
        {seen && (
          <span className={styles.quiet}>
            {say.from(seen.from === '' ? handoff.someone : seen.from)}{' '}
            <time dateTime={new Date(seen.at).toISOString()} title={fullTime(seen.at)}>
              {shortTime(seen.at, now)}
            </time>
          </span>
        )}
        {state === 'locked' && <span className={styles.quiet}>{say.locked}</span>}
      </span>
      <span className={styles.buttons}>
        {state !== 'refused' && (
          <Button size="small" aria-label={say.takeLabel(name)} onClick={() => void open(one, onTake)}>
            {say.take}
          </Button>
        )}
        <Button size="small" variant="quiet" aria-label={say.hideLabel(name)} onClick={() => void hide(one)}>
          {say.hide}
        </Button>
      </span>
      <bdi className={styles.path} dir="ltr">
        {seen ? name : byteSize(one.bytes)}
      </bdi>
      {seen && <span className={styles.rowNote}>{handoff.take.plans[seen.plan]}</span>}
      {problem && (
        <span className={styles.refused}>
          {say.refused}: {inWords(problem)}
        </span>
      )}
    </li>
  );
}
