import { fail, ok, type Result } from '../../kit/result.ts';
import { say, type Said } from '../../protocol/said.ts';
import type { MediaInfo } from '../format.ts';
import { cleanAvif } from './avif.ts';
import { ascii, u32, type Cleaned } from './bytes.ts';
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';
import { pictureWords } from './words.ts';

export type PictureProblem = Said & { kind: 'invalid' | 'too-large' };

export type InspectedPicture = {
  type: MediaInfo['type'];
  /** As browsers show it, after the turn that the file asks for. */
  width: number;
  height: number;
  /** EXIF's turn, 1 (upright) to 8; it is kept in the bytes. */
  orientation: number;
  caption: string;
  credit: string;
  rights: string;
  /** The same picture without where, when and with what it was taken. Pixels are untouched. */
  content: Uint8Array;
  notes: Said[];
};

/** 100 megapixels: what a file declares is looked at before anything decodes it. */
const MAX_PIXELS = 100_000_000;

/** The kind of a picture by its first bytes; names and declared types are not believed. */
function typeOf(b: Uint8Array): MediaInfo['type'] | null {
  if (b[0] === 0xff && b[1] === 0xd8 && b[2] === 0xff) return 'image/jpeg';
  if (u32(b, 0) === 0x89504e47 && u32(b, 4) === 0x0d0a1a0a) return 'image/png';
  if (ascii(b, 0, 4) === 'RIFF' && ascii(b, 8, 4) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a$/u.test(ascii(b, 0, 6))) return 'image/gif';
  if (ascii(b, 4, 4) === 'ftyp') {
    const brands = ascii(b, 8, Math.min(u32(b, 0), 256) - 8);
    if (/avif|avis/u.test(brands)) return 'image/avif';
  }
  return null;
}

const CLEANERS: Record<MediaInfo['type'], (b: Uint8Array, orientation: number) => Cleaned | null> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
  'image/gif': cleanGif,
  'image/avif': cleanAvif,
};

/** Why bytes of no known kind are refused. */
function refusal(b: Uint8Array): Said {
  if (b.length === 0) return say('picture.empty');
  const start = ascii(b, 0, 1000).toLowerCase();
  if (/<svg[\s>]/u.test(start)) return say('picture.svg');
  if (/heic|heix|mif1|hevc/u.test(ascii(b, 8, 16))) return say('picture.heic');
  if (start.startsWith('ii*\0') || start.startsWith('mm\0*')) return say('picture.tiff');
  return say('picture.unknown');
}

/**
 * Looks at a picture file and takes out what tells where, when and with what it was made (EXIF, XMP, IPTC, comments,
 * thumbnails). Caption, credit and rights are read first and returned as words; colour profile and orientation stay.
 */
export function inspectPicture(bytes: Uint8Array): Result<InspectedPicture, PictureProblem> {
  const type = typeOf(bytes);
  if (!type) return fail({ kind: 'invalid', ...refusal(bytes) });
  const words = pictureWords(bytes);
  const cleaned = CLEANERS[type](bytes, words.orientation);
  if (!cleaned || cleaned.width < 1 || cleaned.height < 1)
    return fail({ kind: 'invalid', ...say('picture.damaged') });
  const { content } = cleaned;
  // Browsers turn JPEG and PNG after EXIF, AVIF after its own property (counted already), and WebP never.
  const aside = words.orientation >= 5 && (type === 'image/jpeg' || type === 'image/png');
  const [width, height] = aside ? [cleaned.height, cleaned.width] : [cleaned.width, cleaned.height];
  if (width * height > MAX_PIXELS || width > 100_000 || height > 100_000)
    return fail({
      kind: 'too-large',
      ...say('picture.too-many-pixels', { megapixels: Math.round((width * height) / 1_000_000) }),
    });
  const removed = content.length !== bytes.length || content.some((byte, i) => byte !== bytes[i]);
  const notes = removed ? [say('picture.cleaned')] : [];
  return ok({ type, width, height, ...words, content, notes });
}
