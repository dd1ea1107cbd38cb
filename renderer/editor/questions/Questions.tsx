import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { newBlockId } from '../../bridge/ids.ts';
import { addPictures } from '../add-pictures.ts';
import type { Question } from '../commands.ts';
import { pickPictures } from '../pick-pictures.ts';
import { useServices } from '../services.ts';
import { EmbedDialog } from './EmbedDialog.tsx';
import { LinkPopover } from './LinkPopover.tsx';

/** What a command has to ask before it can be done. */
export function Questions({ question, onDone }: { question: Question | null; onDone: () => void }) {
  const [editor] = useLexicalComposerContext();
  const { onPictures } = useServices();

  useEffect(() => {
    if (question !== 'image') return;
    onDone();
    const pick = async (): Promise<void> => {
      const files = await pickPictures(true);
      if (files.length > 0) await addPictures(editor, { newId: newBlockId, onPictures }, files);
    };
    void pick();
  }, [question, onDone, editor, onPictures]);

  if (question === 'link') return <LinkPopover onDone={onDone} />;
  if (question === 'embed') return <EmbedDialog onDone={onDone} />;
  return null;
}
