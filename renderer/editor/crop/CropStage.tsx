import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import type { Crop } from '../../../shared/article/nodes/image.ts';
import { cx } from '../../ui/cx.ts';
import { words } from '../../ui/words/index.ts';
import styles from './crop.module.css';
import { CORNERS, moveCrop, resizeCrop, SIDES, type Handle, type Ratio, type Size } from './geometry.ts';

type CropStageProps = {
  url: string;
  size: Size;
  crop: Crop;
  ratio: Ratio;
  onChange: (crop: Crop) => void;
};

/** Arrow keys move by a hundredth of the picture, with Shift by a twentieth. */
const STEP = 0.01;
const FAR_STEP = 0.05;

const ARROWS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const percent = (part: number): string => `${String(part * 100)}%`;

/** The picture with the cut on it. The cut and each of its handles are moved by the pointer or by the arrow keys. */
export function CropStage({ url, size, crop, ratio, onChange }: CropStageProps) {
  const { crop: say } = words().copy;
  const stage = useRef<HTMLDivElement>(null);
  const held = useRef<{ x: number; y: number; crop: Crop; what: Handle | 'all' } | null>(null);

  const change = (what: Handle | 'all', from: Crop, by: { x: number; y: number }): void => {
    onChange(what === 'all' ? moveCrop(from, by) : resizeCrop(from, what, by, ratio, size));
  };
  const grip = (what: Handle | 'all') => ({
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.focus();
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, y: event.clientY, crop, what };
    },
    onPointerMove: (event: PointerEvent<HTMLButtonElement>) => {
      const from = held.current;
      const box = stage.current?.getBoundingClientRect();
      if (from?.what !== what || !box) return;
      change(what, from.crop, {
        x: (event.clientX - from.x) / box.width,
        y: (event.clientY - from.y) / box.height,
      });
    },
    onLostPointerCapture: () => {
      held.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (!arrow) return;
      event.preventDefault();
      const step = event.shiftKey ? FAR_STEP : STEP;
      change(what, crop, { x: arrow.x * step, y: arrow.y * step });
    },
  });
  const place: CSSProperties = {
    insetInlineStart: percent(crop.x),
    insetBlockStart: percent(crop.y),
    inlineSize: percent(crop.width),
    blockSize: percent(crop.height),
  };
  const handles: readonly Handle[] = ratio === 'free' ? [...CORNERS, ...SIDES] : CORNERS;
  return (
    // A picture has a left and a right in every language.
    <div className={styles.frame} dir="ltr">
      <div
        className={styles.stage}
        ref={stage}
        style={{ aspectRatio: `${String(size.width)} / ${String(size.height)}` }}
      >
        <img className={styles.picture} src={url} alt="" draggable={false} />
        <div className={styles.shade}>
          <div className={styles.light} style={place} />
        </div>
        <div className={styles.cut} style={place}>
          <button
            type="button"
            className={styles.all}
            aria-label={say.move}
            title={say.keys}
            {...grip('all')}
          />
          {handles.map((handle) => (
            <button
              key={handle}
              type="button"
              className={cx(styles.handle, styles[handle])}
              aria-label={say.handles[handle]}
              {...grip(handle)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
