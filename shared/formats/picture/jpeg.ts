import { ascii, asciiBytes, joinBytes, orientationTiff, u16, type Cleaned } from './bytes.ts';

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Colour belongs to the picture: JFIF, the ICC profile and Adobe's colour transform stay; every other APPn and comment goes. */
function isKept(b: Uint8Array, marker: number, at: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return ascii(b, at + 4, 5) === 'JFIF\0';
  if (marker === 0xe2) return ascii(b, at + 4, 12) === 'ICC_PROFILE\0';
  return marker === 0xee && ascii(b, at + 4, 5) === 'Adobe';
}

/** JFIF may carry a thumbnail of the uncropped picture: the header is cut to its fixed 14 bytes. */
const jfif = (segment: Uint8Array): Uint8Array => {
  const out = segment.slice(0, 18);
  out.set([0, 16], 2);
  out.set([0, 0], 16);
  return out;
};

/** Where the entropy-coded data after a scan header ends (ISO 10918-1 B.1.1.5). */
function scanEnd(b: Uint8Array, from: number): number {
  for (let at = from; at < b.length - 1; at++) {
    const next = b[at + 1] ?? 0;
    if (b[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/** Rewrites a JPEG file (ISO 10918-1) without what tells about the place and the maker. Whatever follows its end is cut off. */
export function cleanJpeg(b: Uint8Array, orientation: number): Cleaned | null {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8)];
  if (orientation > 1) {
    const tiff = joinBytes([asciiBytes('Exif\0\0'), orientationTiff(orientation)]);
    parts.push(Uint8Array.of(0xff, 0xe1, 0, tiff.length + 2), tiff);
  }
  let size: { width: number; height: number } | null = null;
  let scans = 0;
  for (let at = 2; at < b.length - 1;) {
    if (b[at] !== 0xff) return null;
    const marker = b[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      if (!size || scans === 0) return null;
      parts.push(b.subarray(at, at + 2));
      return { ...size, content: joinBytes(parts) };
    }
    const length = u16(b, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > b.length) return null;
    if (isFrame(marker)) size ??= { height: u16(b, at + 5), width: u16(b, at + 7) };
    if (isKept(b, marker, at)) parts.push(marker === 0xe0 ? jfif(b.subarray(at, end)) : b.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    scans += 1;
    const stop = scanEnd(b, end);
    if (stop === -1) return null;
    parts.push(b.subarray(end, stop));
    at = stop;
  }
  return null;
}
