import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import { lacksAlt } from '../../../shared/article/questions.ts';
import { takeFocus } from '../../../shared/editor/index.ts';
import { words } from '../../ui/words/index.ts';
import { CropDialog, type CropDialogProps } from '../crop/CropDialog.tsx';
import { pickPictures } from '../pick-pictures.ts';
import { useServices } from '../services.ts';
import { AtomFrame } from './AtomFrame.tsx';
import { BlockField } from './BlockField.tsx';
import styles from './blocks.module.css';
import { PictureFace } from './PictureFace.tsx';
import { PictureTools } from './PictureTools.tsx';
import {
  $changePicture,
  PICTURE_COMMAND,
  replacedBy,
  type PictureChange,
  type PictureFields,
} from './picture-state.ts';

type PictureProps = { nodeKey: NodeKey; fields: PictureFields };

/** A picture with the words that go with it. */
export function PictureBlock({ nodeKey, fields }: PictureProps) {
  const { picture } = words().editor;
  const { pictures: say } = words().copy;
  const [editor] = useLexicalComposerContext();
  const { editable, onPictures, pictureUrl, pictureFile } = useServices();
  const [cropping, setCropping] = useState(false);
  const block = useRef<HTMLDivElement>(null);
  const whole = fields.original ?? fields.media;
  const canCrop = editable && whole !== undefined && pictureFile !== undefined;
  const decorative = fields.decorative === true;

  const change = useCallback(
    (to: PictureChange) => {
      editor.update(
        () => {
          $changePicture(nodeKey, to);
        },
        { tag: HISTORY_PUSH_TAG },
      );
    },
    [editor, nodeKey],
  );
  const replace = useCallback(async (): Promise<void> => {
    const [stored] = await onPictures((await pickPictures(false)).slice(0, 1));
    if (stored) change(replacedBy(fields, stored));
  }, [onPictures, change, fields]);

  useEffect(
    () =>
      editor.registerCommand(
        PICTURE_COMMAND,
        ({ key, what }) => {
          if (key !== nodeKey) return false;
          if (what === 'crop' && canCrop) setCropping(true);
          if (what === 'replace') void replace();
          if (what === 'alt') {
            block.current?.scrollIntoView({ block: 'center' });
            block.current?.querySelector<HTMLTextAreaElement>('[data-field="alt"] textarea')?.focus();
          }
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor, nodeKey, canCrop, replace],
  );

  const onCut: CropDialogProps['onCut'] = async (cut, size) => {
    if (cut === null) {
      if (fields.original !== undefined)
        change({ media: fields.original, ...size, original: undefined, crop: undefined });
      return true;
    }
    const [stored] = await onPictures([cut.file]);
    if (!stored) return false;
    const { media, width, height } = stored;
    change({ media, width, height, original: whole, crop: cut.crop });
    return true;
  };
  const write = (name: 'alt' | 'caption' | 'credit') => (value: string) => {
    $changePicture(nodeKey, { [name]: value });
  };
  return (
    <AtomFrame nodeKey={nodeKey} name={say.name}>
      <div ref={block}>
        <PictureFace
          fields={fields}
          onChoose={editable ? () => void replace() : undefined}
          lacksAlt={lacksAlt(fields)}
        />
        {editable && (
          <PictureTools
            fields={fields}
            onCrop={
              canCrop
                ? () => {
                    setCropping(true);
                  }
                : undefined
            }
            onReplace={() => void replace()}
            onDecorative={(now) => {
              change({ decorative: now ? true : undefined });
            }}
          />
        )}
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
            <div data-field="alt">
              <BlockField
                nodeKey={nodeKey}
                label={picture.alt}
                placeholder={decorative ? say.decorativeHint : picture.altHint}
                value={fields.alt}
                maxLength={2000}
                $write={write('alt')}
                flagged={lacksAlt(fields) ? picture.missingAlt : undefined}
                readOnly={decorative}
              />
            </div>
            <BlockField
              nodeKey={nodeKey}
              label={picture.credit}
              value={fields.credit}
              maxLength={500}
              $write={write('credit')}
            />
          </div>
        </div>
      </div>
      {cropping && whole !== undefined && pictureFile && (
        <CropDialog
          media={whole}
          begin={fields.original === undefined ? undefined : fields.crop}
          pictureUrl={pictureUrl}
          pictureFile={pictureFile}
          onCut={onCut}
          onClose={() => {
            setCropping(false);
            takeFocus(editor);
          }}
        />
      )}
    </AtomFrame>
  );
}
