import { mediaOf } from '../../article/questions.ts';
import { say, type Said } from '../../protocol/said.ts';
import { toBase64 } from './bytes.ts';
import type { ExportInput, MediaFile, MediaInfo } from '../format.ts';

const EXTENSIONS: Record<MediaInfo['type'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
};
export const extensionOf = (type: MediaInfo['type']): string => EXTENSIONS[type];

/** Where each stored picture of a story stands in an export. */
export type PictureSet = {
  /** The address to write for a picture; null when its file is missing. */
  address: (media: string) => { src: string; file: MediaFile } | null;
  beside: { name: string; content: Uint8Array }[];
  warnings: Said[];
};

/** The pictures of a story, beside the file (`<baseName>-files/1-ab12cd34.jpg`) or inside it as `data:` addresses. */
export function pictureSet(input: ExportInput, where: 'beside' | 'inline'): PictureSet {
  const known = new Map<string, { src: string; file: MediaFile }>();
  const beside: PictureSet['beside'] = [];
  const warnings: Said[] = [];
  mediaOf(input.projection).forEach((media, i) => {
    const file = input.media(media);
    if (!file) {
      warnings.push(say('export.picture-left-out', { place: i + 1 }));
      return;
    }
    if (where === 'inline') {
      known.set(media, { src: `data:${file.record.type};base64,${toBase64(file.content)}`, file });
      return;
    }
    const name = `${input.baseName}-files/${String(i + 1)}-${media.slice(0, 8)}.${extensionOf(file.record.type)}`;
    beside.push({ name, content: file.content });
    known.set(media, { src: name.split('/').map(encodeURIComponent).join('/'), file });
  });
  return { address: (media) => known.get(media) ?? null, beside, warnings };
}
