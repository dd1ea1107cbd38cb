import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_CRITICAL,
  DRAGEND_COMMAND,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  HISTORY_PUSH_TAG,
  mergeRegister,
  registerEventListener,
} from 'lexical';
import { useEffect, useState } from 'react';
import { $moveBeside } from '../../shared/editor/index.ts';
import { newBlockId } from '../bridge/ids.ts';
import { addPictures } from './add-pictures.ts';
import styles from './copy.module.css';
import { BLOCK_TYPE, placeAt, type DropPlace } from './drop-place.ts';
import { useServices } from './services.ts';

/** Pictures from the system and blocks of this text are dropped between blocks; a line shows where. */
export function BlockDrops() {
  const [editor] = useLexicalComposerContext();
  const { onPictures } = useServices();
  const [place, setPlace] = useState<DropPlace | null>(null);

  useEffect(() => {
    const concerns = (data: DataTransfer | null): data is DataTransfer =>
      data !== null &&
      editor.isEditable() &&
      (data.types.includes(BLOCK_TYPE) || data.types.includes('Files'));
    const leave = (): void => {
      setPlace(null);
    };
    return mergeRegister(
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          const data = event.dataTransfer;
          if (!concerns(data)) return false;
          event.preventDefault();
          data.dropEffect = data.types.includes(BLOCK_TYPE) ? 'move' : 'copy';
          const next = placeAt(editor, event.clientY);
          setPlace((shown) => (shown?.key === next?.key && shown?.side === next?.side ? shown : next));
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          setPlace(null);
          const data = event.dataTransfer;
          if (!concerns(data)) return false;
          const at = placeAt(editor, event.clientY);
          const key = data.getData(BLOCK_TYPE);
          const files = [...data.files].filter((file) => file.type.startsWith('image/'));
          if (!at || (key === '' && files.length === 0)) return false;
          event.preventDefault();
          if (key !== '')
            editor.update(() => void $moveBeside(key, at.key, at.side), { tag: HISTORY_PUSH_TAG });
          else void addPictures(editor, { newId: newBlockId, onPictures }, files, at);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(DRAGEND_COMMAND, () => (leave(), false), COMMAND_PRIORITY_CRITICAL),
      editor.registerRootListener((root) => {
        if (!root) return undefined;
        return registerEventListener(root, 'dragleave', (event) => {
          if (!(event.relatedTarget instanceof Node) || !root.contains(event.relatedTarget)) leave();
        });
      }),
    );
  }, [editor, onPictures]);

  const surface = editor.getRootElement()?.parentElement?.getBoundingClientRect();
  if (!place || !surface) return null;
  return <div className={styles.dropLine} style={{ insetBlockStart: place.y - surface.top }} aria-hidden />;
}
