import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ImageOff } from 'lucide-react';
import { $getNodeByKey, $setState, type NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import { $isAtomNode, atomState, type AtomFields } from '../../../shared/editor/index.ts';
import { words } from '../../ui/words/index.ts';
import type { ImageFields } from '../handle.ts';
import { pickPictures } from '../pick-pictures.ts';
import { useServices } from '../services.ts';
import { Button } from '../../ui/Button.tsx';
import { AtomFrame } from './AtomFrame.tsx';
import { BlockField } from './BlockField.tsx';
import styles from './blocks.module.css';

type Picture = Extract<AtomFields, { kind: 'image' }>;
type PictureProps = { nodeKey: NodeKey; fields: Picture };

const $change = (nodeKey: NodeKey, change: Partial<ImageFields>): void => {
  const node = $getNodeByKey(nodeKey);
  if ($isAtomNode(node))
    $setState(node, atomState, (old) => (old.kind === 'image' ? { ...old, ...change } : old));
};

/** A picture with the words that go with it. */
export function PictureBlock({ nodeKey, fields }: PictureProps) {
  const { picture } = words().editor;
  const write = (name: 'alt' | 'caption' | 'credit') => (value: string) => {
    $change(nodeKey, { [name]: value });
  };
  return (
    <AtomFrame nodeKey={nodeKey}>
      <PictureFace nodeKey={nodeKey} fields={fields} />
      <div className={styles.words}>
        <BlockField
          nodeKey={nodeKey}
          label={picture.caption}
          value={fields.caption}
          maxLength={4000}
          $write={write('caption')}
          look="caption"
        />
        <div className={styles.pair}>
          <BlockField
            nodeKey={nodeKey}
            label={picture.alt}
            placeholder={picture.altHint}
            value={fields.alt}
            maxLength={2000}
            $write={write('alt')}
            flagged={fields.alt.trim() === '' ? picture.missingAlt : undefined}
          />
          <BlockField
            nodeKey={nodeKey}
            label={picture.credit}
            value={fields.credit}
            maxLength={500}
            $write={write('credit')}
          />
        </div>
      </div>
    </AtomFrame>
  );
}

type Shown = { media: string; url: string } | { media: string; failed: true };

function PictureFace({ nodeKey, fields }: { nodeKey: NodeKey; fields: Picture }) {
  const { picture } = words().editor;
  const { pictureUrl } = useServices();
  const [shown, setShown] = useState<Shown | null>(null);
  const { media } = fields;
  useEffect(() => {
    let here = true;
    const show = async (wanted: string): Promise<void> => {
      const found = await pictureUrl(wanted).catch(() => null);
      if (here) setShown(found === null ? { media: wanted, failed: true } : { media: wanted, url: found });
    };
    if (media !== undefined) void show(media);
    return () => {
      here = false;
    };
  }, [media, pictureUrl]);

  const current = shown?.media === media ? shown : null;
  if (media !== undefined && current && 'url' in current)
    return (
      <img
        className={styles.image}
        src={current.url}
        alt={fields.alt}
        width={fields.width}
        height={fields.height}
        draggable={false}
      />
    );
  if (media !== undefined && !current)
    return (
      <div
        className={styles.waiting}
        style={{ aspectRatio: `${String(fields.width ?? 3)} / ${String(fields.height ?? 2)}` }}
      >
        {picture.loading}
      </div>
    );
  return <MissingPicture nodeKey={nodeKey} source={media === undefined ? fields.source : undefined} />;
}

function MissingPicture({ nodeKey, source }: { nodeKey: NodeKey; source: string | undefined }) {
  const { picture } = words().editor;
  const { editable, onPictures } = useServices();
  const [editor] = useLexicalComposerContext();
  const host = source === undefined ? undefined : URL.parse(source)?.host;
  const choose = async (): Promise<void> => {
    const [fields] = await onPictures((await pickPictures(false)).slice(0, 1));
    if (!fields) return;
    const { media, width, height } = fields;
    editor.update(() => {
      $change(nodeKey, { media, width, height });
    });
  };
  return (
    <div className={styles.missing}>
      <ImageOff size={20} aria-hidden />
      <span>{host ? picture.notFetched(host) : picture.missing}</span>
      {editable && (
        <Button size="small" onClick={() => void choose()}>
          {picture.choose}
        </Button>
      )}
    </div>
  );
}
