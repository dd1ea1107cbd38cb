import { Crop, Replace } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { number } from '../../ui/format.ts';
import { Switch } from '../../ui/Switch.tsx';
import { words } from '../../ui/words/index.ts';
import styles from './blocks.module.css';
import type { PictureFields } from './picture-state.ts';

/** Narrower than this a picture looks soft across the column of a page on a dense screen. */
const SMALL = 1200;

type PictureToolsProps = {
  fields: PictureFields;
  onCrop: (() => void) | undefined;
  onReplace: () => void;
  onDecorative: (decorative: boolean) => void;
};

/** What can be done to a picture, and how large it is. */
export function PictureTools({ fields, onCrop, onReplace, onDecorative }: PictureToolsProps) {
  const { pictures: say } = words().copy;
  const { width, height } = fields;
  return (
    <div className={styles.tools}>
      {onCrop && (
        <Button size="small" variant="quiet" onClick={onCrop}>
          <Crop size={14} aria-hidden />
          {fields.original === undefined ? say.crop : say.cropAgain}
        </Button>
      )}
      <Button size="small" variant="quiet" onClick={onReplace}>
        <Replace size={14} aria-hidden />
        {say.replace}
      </Button>
      <Switch label={say.decorative} checked={fields.decorative === true} onChange={onDecorative} />
      {width !== undefined && height !== undefined && (
        <span className={styles.pixels}>
          {say.size(number(width), number(height))}
          {width < SMALL && <span className={styles.flag}>{say.small}</span>}
        </span>
      )}
    </div>
  );
}
