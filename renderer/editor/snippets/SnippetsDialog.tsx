import { Trash2 } from 'lucide-react';
import { bodyText } from '../../../shared/article/questions.ts';
import { call, newBlockId, useAsk } from '../../bridge/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { inWords } from '../../ui/in-words.ts';
import { EmptyState, ErrorState, Skeleton } from '../../ui/State.tsx';
import { showToast } from '../../ui/toast.ts';
import { words } from '../../ui/words/index.ts';
import { useState } from 'react';
import type { EditorHandle } from '../handle.ts';
import { keepSnippet, snippetsIn, triggerProblem } from './keep.ts';
import styles from './snippets.module.css';
import { blocksToPutIn, type Snippet, type SnippetSource } from './source.ts';

type SnippetsDialogProps = {
  handle: EditorHandle;
  values: SnippetSource['values'];
  readOnly: boolean;
  onNew: () => void;
  onClose: () => void;
};

/** The desk's snippets: put one in, rename it, give it another trigger, remove it and take that back. */
export function SnippetsDialog({ handle, values, readOnly, onNew, onClose }: SnippetsDialogProps) {
  const say = words().tools.snippets;
  const kept = useAsk('kept.list', { kind: 'snippet' });
  const list = kept.state === 'ready' ? snippetsIn(kept.value) : [];
  return (
    <Dialog
      open
      wide
      title={say.title}
      description={say.description}
      onClose={onClose}
      actions={<Button onClick={onNew}>{say.newFromSelection}</Button>}
    >
      {kept.state === 'loading' && <Skeleton lines={3} />}
      {kept.state === 'problem' && <ErrorState problem={kept.problem} retry={kept.reload} />}
      {kept.state === 'ready' && list.length === 0 && <EmptyState>{say.none}</EmptyState>}
      {list.length > 0 && (
        <ul className={styles.list} aria-label={say.list}>
          {list.map((snippet) => (
            <Row
              key={snippet.id}
              snippet={snippet}
              list={list}
              readOnly={readOnly}
              onInsert={() => {
                onClose();
                handle.insert(blocksToPutIn(snippet, { list, values }, newBlockId));
              }}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

type RowProps = { snippet: Snippet; list: readonly Snippet[]; readOnly: boolean; onInsert: () => void };

function Row({ snippet, list, readOnly, onInsert }: RowProps) {
  const say = words().tools.snippets;
  const [name, setName] = useState(snippet.name);
  const [trigger, setTrigger] = useState(snippet.trigger);
  const wrong = triggerProblem(list, { ...snippet, trigger });

  /** A field is kept when it is left; what may not be kept stays in the field with the reason. */
  const keep = (): void => {
    const next = {
      ...snippet,
      name: name.trim() === '' ? snippet.name : name.trim(),
      trigger: trigger.trim(),
    };
    if (wrong === undefined && (next.name !== snippet.name || next.trigger !== snippet.trigger))
      void keepSnippet(next);
  };
  const remove = async (): Promise<void> => {
    const gone = await call('kept.remove', { kind: 'snippet', id: snippet.id });
    if (!gone.ok) showToast(inWords(gone.problem), { tone: 'problem' });
    else
      showToast(say.removed(snippet.name), {
        action: { label: say.undo, run: () => void keepSnippet(snippet) },
      });
  };
  return (
    <li className={styles.row}>
      <div className={styles.fields}>
        <TextField
          label={say.name}
          value={name}
          maxLength={200}
          readOnly={readOnly}
          onChange={setName}
          onBlur={keep}
        />
        <TextField
          label={say.trigger}
          mono
          value={trigger}
          maxLength={40}
          error={wrong}
          readOnly={readOnly}
          onChange={setTrigger}
          onBlur={keep}
        />
        <div className={styles.acts}>
          <Button size="small" aria-label={say.insert(snippet.name)} disabled={readOnly} onClick={onInsert}>
            {say.insertVerb}
          </Button>
          <IconButton
            size="small"
            label={say.remove(snippet.name)}
            icon={<Trash2 size={15} />}
            disabled={readOnly}
            onClick={() => void remove()}
          />
        </div>
      </div>
      <p className={styles.preview} dir="auto">
        {bodyText(snippet)}
      </p>
    </li>
  );
}
