import { ascii, u16, u16le, u32, u32le } from './bytes.ts';

export type ExifWords = { description: string; artist: string; copyright: string; orientation: number };

const TAGS: Record<number, 'description' | 'artist' | 'copyright'> = {
  0x010e: 'description',
  0x013b: 'artist',
  0x8298: 'copyright',
};

/** Reads four tags of the first directory of a TIFF block (EXIF 2.32 §4.6.4); anything odd is passed over. */
export function readExif(tiff: Uint8Array): ExifWords {
  const found: ExifWords = { description: '', artist: '', copyright: '', orientation: 1 };
  const order = ascii(tiff, 0, 2);
  if (order !== 'II' && order !== 'MM') return found;
  const short = order === 'II' ? u16le : u16;
  const long = order === 'II' ? u32le : u32;
  const first = long(tiff, 4);
  const count = Math.min(short(tiff, first), 200);
  for (let i = 0; i < count; i++) {
    const at = first + 2 + i * 12;
    if (at + 12 > tiff.length) break;
    const [tag, type, size] = [short(tiff, at), short(tiff, at + 2), long(tiff, at + 4)];
    if (tag === 0x0112 && type === 3) {
      const turn = short(tiff, at + 8);
      if (turn >= 1 && turn <= 8) found.orientation = turn;
    }
    const name = TAGS[tag];
    if (!name || type !== 2 || size > 10_000) continue;
    const from = size <= 4 ? at + 8 : long(tiff, at + 8);
    found[name] = new TextDecoder().decode(tiff.slice(from, from + size)).replace(/\0.*$/su, '');
  }
  return found;
}
