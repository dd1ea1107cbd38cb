import { $getNodeByKey, $getState, $setState, createCommand, type NodeKey } from 'lexical';
import { $isAtomNode, atomState, type AtomFields } from '../../../shared/editor/index.ts';
import type { ImageFields } from '../handle.ts';

export type PictureFields = Extract<AtomFields, { kind: 'image' }>;

/** What a command asks of the picture that is selected; each picture answers for itself. */
export type PictureAsk = { key: NodeKey; what: 'crop' | 'replace' | 'alt' };
export const PICTURE_COMMAND = createCommand<PictureAsk>('PICTURE_COMMAND');

/** Fields of a picture to change; one given as undefined is taken away. */
export type PictureChange = { [K in keyof ImageFields]?: ImageFields[K] | undefined };

/** Changes what a picture says, inside an update. */
export function $changePicture(
  key: NodeKey,
  change: PictureChange | ((old: PictureFields) => PictureChange),
): void {
  const node = $getNodeByKey(key);
  if (!$isAtomNode(node)) return;
  const old = $getState(node, atomState);
  if (old.kind !== 'image') return;
  const next: Record<string, unknown> = { ...old, ...(typeof change === 'function' ? change(old) : change) };
  for (const [name, value] of Object.entries(next)) if (value === undefined) delete next[name];
  $setState(node, atomState, next as PictureFields);
}

/** What a stored file says of itself, for a picture that is there already: its words stay where it has some. */
export const replacedBy = (old: PictureFields, stored: ImageFields): PictureChange => ({
  media: stored.media,
  width: stored.width,
  height: stored.height,
  original: undefined,
  crop: undefined,
  caption: old.caption || stored.caption,
  credit: old.credit || stored.credit,
  ...(stored.rights === undefined ? {} : { rights: stored.rights }),
});
