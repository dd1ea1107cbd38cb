import { $getRoot, $setState, type LexicalEditor } from 'lexical';
import { $bidOf, $insertBlocks, $isAtomNode, atomState } from '../../shared/editor/index.ts';
import type { ImageFields } from './handle.ts';

export type PictureServices = {
  newId: () => string;
  onPictures: (files: File[]) => Promise<ImageFields[]>;
};

/** Stores pictures and puts those that could be stored after the line with the caret. */
export async function addPictures(
  editor: LexicalEditor,
  services: PictureServices,
  files: File[],
): Promise<void> {
  const stored = await services.onPictures(files);
  if (stored.length === 0) return;
  editor.update(() => {
    $insertBlocks(stored.map((fields) => ({ kind: 'image', id: services.newId(), ...fields })));
  });
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
        $setState(node, atomState, (old) =>
          old.kind === 'image'
            ? {
                ...old,
                ...fields,
                alt: old.alt,
                caption: old.caption || fields.caption,
                credit: old.credit || fields.credit,
              }
            : old,
        );
      }
    });
  }
}
