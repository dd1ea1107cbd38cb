import { FolderOpen, RotateCw } from 'lucide-react';
import { call, refreshCalls, useAsk } from '../../bridge/index.ts';
import { number } from '../../ui/format.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { inWords } from '../../ui/in-words.ts';
import { Select } from '../../ui/Select.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import styles from './page.module.css';

/** The look of the page: what came with the app, and the folders a desk added. */
export function StyleChoice({ style, onStyle }: { style: string; onStyle: (style: string) => void }) {
  const say = words().preview.style;
  const asked = useAsk('style.list', {});
  if (asked.state !== 'ready') return null;
  const { folder, styles: found } = asked.value;

  const lookAgain = async () => {
    const answer = await call('style.list', {});
    refreshCalls('style.list');
    if (!answer.ok) return showToast(inWords(answer.problem), { tone: 'problem' });
    const many = answer.value.styles.length;
    for (const { problem } of answer.value.styles)
      if (problem !== null) showToast(inWords(problem), { tone: 'problem' });
    showToast(say.refreshed(many, number(many)));
  };
  const reveal = async () => {
    const answer = await call('style.reveal', {});
    if (answer.ok) return;
    if (answer.problem.kind === 'unsupported') showToast(say.folderIs(folder));
    else showToast(inWords(answer.problem), { tone: 'problem' });
  };

  const known = found.some(({ id }) => id === style);
  return (
    <div className={styles.style}>
      <Select
        label={say.label}
        hideLabel
        value={style}
        options={[
          ...found.map(({ id, name, problem }) => ({
            value: id,
            label: problem === null ? name : say.broken(name),
          })),
          ...(known ? [] : [{ value: style, label: say.broken(style) }]),
        ]}
        onChange={onStyle}
      />
      <IconButton
        label={say.refresh}
        icon={<RotateCw size={16} aria-hidden />}
        onClick={() => void lookAgain()}
      />
      <IconButton
        label={say.reveal}
        icon={<FolderOpen size={16} aria-hidden />}
        onClick={() => void reveal()}
      />
    </div>
  );
}
