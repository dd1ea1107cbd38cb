import { useEffect, useState } from 'react';
import type { Crop } from '../../../shared/article/nodes/image.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { number } from '../../ui/format.ts';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './crop.module.css';
import { CropStage } from './CropStage.tsx';
import { cutPicture } from './cut.ts';
import { fitRatio, isWhole, pixelsOf, RATIOS, WHOLE, type Ratio, type Size } from './geometry.ts';

export type CropDialogProps = {
  /** The uncut picture, and the cut to begin with. */
  media: string;
  begin: Crop | undefined;
  pictureUrl: (media: string) => Promise<string>;
  pictureFile: (media: string) => Promise<Blob>;
  /** The cut as a file; null when the whole picture is wanted. True when it was stored. */
  onCut: (cut: { file: File; crop: Crop } | null, whole: Size) => Promise<boolean>;
  onClose: () => void;
};

const RATIO_NAMES = Object.keys(RATIOS) as Ratio[];

type State = { url: string; size: Size } | 'loading' | 'failed';

/** Chooses the part of a picture that is shown. The whole picture is kept, so that it can be cut again. */
export function CropDialog({ media, begin, pictureUrl, pictureFile, onCut, onClose }: CropDialogProps) {
  const { crop: say } = words().copy;
  const [state, setState] = useState<State>('loading');
  const [crop, setCrop] = useState<Crop>(begin ?? WHOLE);
  const [ratio, setRatio] = useState<Ratio>('free');
  const [work, setWork] = useState<'none' | 'cutting' | 'failed'>('none');

  useEffect(() => {
    let here = true;
    const load = async (): Promise<void> => {
      const found = await readWhole(pictureUrl, media).catch(() => 'failed' as const);
      if (here) setState(found);
    };
    void load();
    return () => {
      here = false;
    };
  }, [media, pictureUrl]);

  if (typeof state === 'string')
    return (
      <Dialog open onClose={onClose} title={say.title} wide>
        <p className={styles.waiting}>{state === 'loading' ? words().editor.picture.loading : say.failed}</p>
      </Dialog>
    );
  const { url, size } = state;
  const part = pixelsOf(crop, size);

  const apply = async (): Promise<void> => {
    setWork('cutting');
    try {
      const cut = isWhole(crop, size)
        ? null
        : { file: await cutPicture(await pictureFile(media), crop, say.fileName), crop };
      if (await onCut(cut, size)) onClose();
      else setWork('none');
    } catch {
      setWork('failed');
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say.title}
      wide
      actions={
        <>
          <Button
            variant="quiet"
            disabled={isWhole(crop, size)}
            onClick={() => {
              setRatio('free');
              setCrop(WHOLE);
            }}
          >
            {say.whole}
          </Button>
          <Button onClick={onClose}>{words().ui.cancel}</Button>
          <Button variant="primary" disabled={work === 'cutting'} onClick={() => void apply()}>
            {work === 'cutting' ? say.cutting : say.apply}
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <SegmentedControl
          label={say.shape}
          value={ratio}
          segments={RATIO_NAMES.map((value) => ({ value, label: value === 'free' ? say.free : value }))}
          onChange={(chosen) => {
            setRatio(chosen);
            setCrop((before) => fitRatio(before, chosen, size));
          }}
        />
        <output className={styles.size}>{say.size(number(part.width), number(part.height))}</output>
      </div>
      <CropStage url={url} size={size} crop={crop} ratio={ratio} onChange={setCrop} />
      {work === 'failed' && (
        <p className={styles.problem} role="alert">
          {say.notCut}
        </p>
      )}
    </Dialog>
  );
}

/** The picture as the browser shows it: upright, with the size it then has. */
async function readWhole(pictureUrl: CropDialogProps['pictureUrl'], media: string): Promise<State> {
  const url = await pictureUrl(media);
  const image = new Image();
  image.src = url;
  await image.decode();
  return { url, size: { width: image.naturalWidth, height: image.naturalHeight } };
}
