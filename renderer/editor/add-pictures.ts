import { $getNodeByKey, $getRoot, HISTORY_PUSH_TAG, type LexicalEditor, type NodeKey } from 'lexical';
import { $bidOf, $createAtomNode, $insertBlocks, $isAtomNode } from '../../shared/editor/index.ts';
import { $changePicture } from './blocks/picture-state.ts';
import type { ImageFields } from './handle.ts';

export type PictureServices = {
  newId: () => string;
  onPictures: (files: File[]) => Promise<ImageFields[]>;
};

/** Stores pictures and puts those that could be stored beside a block, or after the line with the caret. */
export async function addPictures(
  editor: LexicalEditor,
  services: PictureServices,
  files: File[],
  at?: { key: NodeKey; side: 'before' | 'after' },
): Promise<void> {
  const stored = await services.onPictures(files);
  if (stored.length === 0) return;
  editor.update(
    () => {
      const beside = at ? $getNodeByKey(at.key) : null;
      if (!at || !beside?.isAttached())
        return $insertBlocks(stored.map((fields) => ({ kind: 'image', id: services.newId(), ...fields })));
      const nodes = stored.map((fields) => $createAtomNode({ kind: 'image', ...fields }));
      if (at.side === 'before') for (const node of nodes) beside.insertBefore(node, false);
      else for (const node of nodes.reverse()) beside.insertAfter(node, false);
    },
    { tag: HISTORY_PUSH_TAG },
  );
}

/** Pictures that came inside pasted HTML: stored one by one, then their blocks, which already stand, are told. */
export async function fillPictures(
  editor: LexicalEditor,
  services: PictureServices,
  pictures: { blockId: string; content: Uint8Array; name: string }[],
): Promise<void> {
  for (const { blockId, content, name } of pictures) {
    const [fields] = await services.onPictures([new File([new Uint8Array(content)], name)]);
    if (!fields) continue;
    editor.update(() => {
      for (const node of $getRoot().getChildren()) {
        if (!$isAtomNode(node) || $bidOf(node) !== blockId) continue;
        const { media, width, height, rights, caption, credit } = fields;
        $changePicture(node.getKey(), (old) => ({
          media,
          width,
          height,
          caption: old.caption || caption,
          credit: old.credit || credit,
          ...(rights === undefined ? {} : { rights }),
        }));
      }
    });
  }
}
