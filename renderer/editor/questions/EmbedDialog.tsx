import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useId, useState } from 'react';
import { addressOf } from '../../../shared/article/links.ts';
import { $insertBlock, takeFocus } from '../../../shared/editor/index.ts';
import { newBlockId } from '../../bridge/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './questions.module.css';

/** The address of something that lives elsewhere. */
export function EmbedDialog({ onDone }: { onDone: () => void }) {
  const { embed } = words().editor;
  const [editor] = useLexicalComposerContext();
  const [typed, setTyped] = useState('');
  const [fallback, setFallback] = useState('');
  const [refused, setRefused] = useState(false);
  const form = useId();
  const add = (): void => {
    const url = addressOf(typed);
    if (url === null || !/^https?:/iu.test(url)) {
      setRefused(true);
      return;
    }
    onDone();
    editor.update(() => void $insertBlock({ kind: 'embed', id: newBlockId(), url, fallback }).selectNext());
    takeFocus(editor);
  };
  return (
    <Dialog
      open
      onClose={onDone}
      title={embed.title}
      description={embed.description}
      actions={
        <Button type="submit" form={form} variant="primary">
          {embed.add}
        </Button>
      }
    >
      <form
        id={form}
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          label={embed.address}
          value={typed}
          inputMode="url"
          error={refused ? embed.unsafe : undefined}
          onChange={(value) => {
            setTyped(value);
            setRefused(false);
          }}
        />
        <TextField label={embed.fallback} value={fallback} maxLength={2000} onChange={setFallback} />
      </form>
    </Dialog>
  );
}
