import { ImageOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { altOf } from '../../../shared/article/questions.ts';
import { Button } from '../../ui/Button.tsx';
import { words } from '../../ui/words/index.ts';
import { useServices } from '../services.ts';
import styles from './blocks.module.css';
import type { PictureFields } from './picture-state.ts';

type Shown = { media: string; url: string } | { media: string; failed: true };
type PictureFaceProps = {
  fields: PictureFields;
  /** Asks for a file where there is none; left away where nothing can be changed. */
  onChoose: (() => void) | undefined;
  lacksAlt: boolean;
};

/** The picture itself, or what stands in its place while it loads and where it is missing. */
export function PictureFace({ fields, onChoose, lacksAlt }: PictureFaceProps) {
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
      <div className={styles.face}>
        <img
          className={styles.image}
          src={current.url}
          alt={altOf(fields)}
          width={fields.width}
          height={fields.height}
          draggable={false}
        />
        {lacksAlt && (
          <span className={styles.mark} aria-hidden>
            {picture.missingAlt}
          </span>
        )}
      </div>
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
  const source = media === undefined ? fields.source : undefined;
  const host = source === undefined ? undefined : URL.parse(source)?.host;
  return (
    <div className={styles.missing}>
      <ImageOff size={20} aria-hidden />
      <span>{host ? picture.notFetched(host) : picture.missing}</span>
      {onChoose && (
        <Button size="small" onClick={onChoose}>
          {picture.choose}
        </Button>
      )}
    </div>
  );
}
