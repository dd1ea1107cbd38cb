import { useState, type KeyboardEvent } from 'react';
import type { Block } from '../../../shared/article/nodes/index.ts';
import { bodyText } from '../../../shared/article/questions.ts';
import { newBlockId, useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { keepSnippet, snippetsIn, triggerProblem } from './keep.ts';
import styles from './snippets.module.css';

/** Keeps the selected copy as a snippet, under a name and perhaps a trigger. */
export function NewSnippetDialog({ body, onClose }: { body: readonly Block[]; onClose: () => void }) {
  const say = words().tools.snippets;
  const kept = useAsk('kept.list', { kind: 'snippet' });
  const list = kept.state === 'ready' ? snippetsIn(kept.value) : [];
  const [id] = useState(newBlockId);
  const [name, setName] = useState(() => bodyText({ body }).split('\n')[0]?.slice(0, 60) ?? '');
  const [trigger, setTrigger] = useState('');
  const made = { id, name: name.trim(), trigger: trigger.trim(), body: [...body] };
  const wrong = triggerProblem(list, made);
  const ready = made.name !== '' && wrong === undefined;

  const keep = async (): Promise<void> => {
    if (!ready || !(await keepSnippet(made))) return;
    showToast(say.kept(made.name), { tone: 'done' });
    onClose();
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void keep();
  };
  return (
    <Dialog
      open
      title={say.newTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{say.cancel}</Button>
          <Button variant="primary" disabled={!ready} onClick={() => void keep()}>
            {say.keep}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField label={say.name} value={name} maxLength={200} onChange={setName} onKeyDown={onEnter} />
        <TextField
          label={say.trigger}
          hint={say.triggerHint}
          mono
          value={trigger}
          maxLength={40}
          error={wrong}
          onChange={setTrigger}
          onKeyDown={onEnter}
        />
      </div>
      <p className={styles.preview} dir="auto">
        {bodyText({ body })}
      </p>
    </Dialog>
  );
}
