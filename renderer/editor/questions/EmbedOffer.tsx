import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNodeByKey,
  $isElementNode,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from 'lexical';
import { useEffect, useRef } from 'react';
import { providerOf } from '../../../shared/article/embeds.ts';
import { $createAtomNode, takeFocus } from '../../../shared/editor/index.ts';
import { Button } from '../../ui/Button.tsx';
import { words } from '../../ui/words/index.ts';
import type { AddressOffer } from '../clipboard.ts';
import styles from './questions.module.css';

type EmbedOfferProps = { offer: AddressOffer; onDone: () => void };

/**
 * After an address was pasted alone on its line: link or embed? It takes no focus, so writing goes on; Tab comes here,
 * Escape and the next change of the line put it away.
 */
export function EmbedOffer({ offer, onDone }: EmbedOfferProps) {
  const { embed: say } = words().copy;
  const [editor] = useLexicalComposerContext();
  const first = useRef<HTMLButtonElement>(null);
  const { key, href } = offer;
  const provider = providerOf(href);
  const top = placeBelow(editor.getElementByKey(key), editor.getRootElement());

  useEffect(() => {
    const stop = mergeRegister(
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => (onDone(), true), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          event.preventDefault();
          first.current?.focus();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
    // The paste itself may still be on its way to the page.
    const words = editor.read(() => $getNodeByKey(key)?.getTextContent());
    const unlisten = editor.registerUpdateListener(({ editorState, dirtyElements }) => {
      if (!dirtyElements.has(key) && editorState._nodeMap.has(key)) return;
      const now = editorState.read(() => $getNodeByKey(key)?.getTextContent());
      if (now !== words) onDone();
    });
    return () => {
      stop();
      unlisten();
    };
  }, [editor, key, onDone]);

  const embed = (): void => {
    onDone();
    editor.update(() => {
      const line = $getNodeByKey(key);
      if (!$isElementNode(line)) return;
      const node = $createAtomNode({ kind: 'embed', url: href, fallback: '' });
      line.insertBefore(node);
      line.clear();
      line.selectStart();
    });
    takeFocus(editor);
  };
  const keep = (): void => {
    onDone();
    takeFocus(editor);
  };
  return (
    <section className={styles.offer} style={{ insetBlockStart: top }} aria-label={say.offer}>
      <output className="visually-hidden">{say.keys}</output>
      <Button
        ref={first}
        size="small"
        variant="primary"
        onClick={embed}
        onKeyDown={(event) => leave(event, keep)}
      >
        {provider ? say.embed(provider.name) : say.embedPage}
      </Button>
      <Button size="small" onClick={keep} onKeyDown={(event) => leave(event, keep)}>
        {say.keep}
      </Button>
    </section>
  );
}

const leave = (event: { key: string; stopPropagation: () => void }, keep: () => void): void => {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  keep();
};

/** How far below the top of the text's surface a line ends, in pixels. */
function placeBelow(line: HTMLElement | null, root: HTMLElement | null): number {
  const surface = root?.parentElement?.getBoundingClientRect();
  const box = line?.getBoundingClientRect();
  return surface && box ? box.bottom - surface.top + 4 : 0;
}
