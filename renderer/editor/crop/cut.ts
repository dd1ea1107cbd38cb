import type { Crop } from '../../../shared/article/nodes/image.ts';
import { pixelsOf } from './geometry.ts';

/** What a canvas can write. AVIF becomes WebP, which keeps its size small; a GIF becomes PNG, which keeps its colours. */
const WRITTEN_AS: Record<string, string> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
  'image/avif': 'image/webp',
};

/** Where compression can no longer be told from the original in print and on screens. */
const QUALITY = 0.92;

/**
 * Cuts a part out of a picture, upright as it is shown, in the same type where a canvas can write it.
 * @param name the file name of the whole picture; rejects when the picture cannot be decoded
 */
export async function cutPicture(picture: Blob, crop: Crop, name: string): Promise<File> {
  const whole = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  try {
    const part = pixelsOf(crop, whole);
    const canvas = new OffscreenCanvas(part.width, part.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('expected a canvas to draw on');
    context.drawImage(whole, part.x, part.y, part.width, part.height, 0, 0, part.width, part.height);
    const type = WRITTEN_AS[picture.type] ?? 'image/png';
    const cut = await canvas.convertToBlob({ type, quality: QUALITY });
    return new File([cut], name, { type: cut.type });
  } finally {
    whole.close();
  }
}
