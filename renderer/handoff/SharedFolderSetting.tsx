import { OWN_EXPORTS } from '../../shared/protocol/export.ts';
import { call, refreshCalls, useAsk } from '../bridge/index.ts';
import { inWords } from '../ui/in-words.ts';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toast.ts';
import { words } from '../ui/words/index.ts';
import styles from './handoff.module.css';

const NONE = 'none';
const OTHER = 'choose-another-folder';

/** Which folder is shared with other desks: one of those that were chosen before, or a new one where the shell can ask. */
export function SharedFolderSetting({ canChooseFolder }: { canChooseFolder: boolean }) {
  const { handoff, exports } = words();
  const say = handoff.shared;
  const shared = useAsk('shared.read', {});
  const list = useAsk('destination.list', {});
  const folders = list.state === 'ready' ? list.value.filter(({ id }) => id !== OWN_EXPORTS) : [];
  const folder = shared.state === 'ready' ? shared.value.folder : null;

  async function choose(destination: string | null): Promise<void> {
    const answer = await call('shared.choose', { destination });
    refreshCalls('shared.read');
    if (answer.ok) showToast(destination === null ? say.unchosen : say.chosen, { tone: 'done' });
    else showToast(inWords(answer.problem), { tone: 'problem' });
  }
  async function chooseOther(): Promise<void> {
    const answer = await call('destination.choose', {});
    refreshCalls('destination.list');
    if (answer.ok) await choose(answer.value.id);
    else if (answer.problem.kind !== 'cancelled') showToast(inWords(answer.problem), { tone: 'problem' });
  }

  return (
    <section className={styles.setting} aria-label={say.setting}>
      <Select
        label={say.setting}
        value={folder?.id ?? NONE}
        options={[
          { value: NONE, label: say.noFolder },
          ...folders.map(({ id, label }) => ({ value: id, label })),
          ...(canChooseFolder ? [{ value: OTHER, label: exports.chooseFolder }] : []),
        ]}
        onChange={(id) => {
          if (id === OTHER) void chooseOther();
          else void choose(id === NONE ? null : id);
        }}
      />
      {folder && <bdi className={styles.path}>{folder.path}</bdi>}
      <p className={styles.quiet}>{say.settingText}</p>
      {!canChooseFolder && <p className={styles.quiet}>{say.byCommand}</p>}
      {shared.state === 'ready' && shared.value.away && <p className={styles.refused}>{say.away}</p>}
    </section>
  );
}
